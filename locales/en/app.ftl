### The name, and the promises that every screen repeats.

app-name = Amana
saved-on-this-device = Saved on this device
queued = Queued, will be sent when there is a connection
