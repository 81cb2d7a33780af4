### الوثائق: حقولها، وما تقوله أرقام التحقق فيها.

field-document-number = رقم الوثيقة
field-date-of-birth = تاريخ الميلاد
field-date-of-expiry = تاريخ انتهاء الصلاحية
field-optional-data = بيانات اختيارية
field-composite = السطور كلها معًا
field-name = الاسم
field-nationality = الجنسية
field-issuing-state = الدولة المصدرة
field-sex = الجنس

mrz-reason-line-count = في وثيقة السفر سطران أو ثلاثة من هذه السطور.
mrz-reason-line-length = أحد السطور أقصر أو أطول مما يلزم لهذا النوع من الوثائق.
mrz-reason-character = في السطور حرف غير الحروف A–Z والأرقام 0–9 والعلامة <.
mrz-reason-format = ليس لهذه السطور شكل وثيقة سفر معروفة.
mrz-reason-too-long = النص أطول بكثير من سطور وثيقة سفر.
mrz-reason-empty = لا يوجد نص للقراءة.

check-verified = رقم التحقق مطابق
check-refuted = رقم التحقق غير مطابق؛ قارن بالوثيقة
check-unprotected = لا يحمي هذا الحقل أي رقم تحقق؛ قارن بالوثيقة
