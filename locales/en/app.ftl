### The name, and the promises that every screen repeats.

app-name = Amana
app-motto = What is entrusted
saved-on-this-device = Saved on this device
checked-at = checked { $time }
queued = Queued, will be sent when there is a connection
received-by-consulate-at = Received by the consulate at { $time }
