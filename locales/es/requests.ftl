### Las solicitudes: en qué punto están y qué les ha pasado.

phase-draft = Borrador
phase-intake = En recepción
phase-visit = Visita al consulado
phase-review = En revisión
phase-production = En producción
phase-delivery = Entrega
phase-closed = Cerrada

outcome-granted = Concedida
outcome-refused = Denegada
outcome-withdrawn = Retirada por ti
outcome-void = Sin efecto

event-received = El consulado ha recibido tu solicitud
event-validated = El consulado ha validado tu solicitud
event-action-required = El consulado necesita algo de ti
event-answered = Has respondido al consulado
event-visit-recorded = Tu visita ha quedado registrada
event-in-production = Tu documento está en producción
event-ready-for-pickup = Tu documento está listo para recogerlo
event-delivered = Tu documento se ha entregado
event-noted = Anotado en esta solicitud

mark-you-noted = Anotado por ti
mark-consulate-signed = Firmado por el consulado

action-photo = Enviar una foto nueva
action-form = Completar el formulario
action-document = Enviar un documento
