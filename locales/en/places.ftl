### The second place for backups.

second-place-none = No second place is set. Backups that lie on this device alone are lost with it.
second-place-whole = The newest copy was read to its end on { $date }, and is whole.
second-place-same-disk = It is on the same disk as the vault, and would be lost with it. A stick or a server is safer.
second-place-schedule-daily = Once a day
second-place-schedule-weekly = Once a week
second-place-schedule-changes = After a few changes, and at least once a month
task-second-place-none = Choose a second place for backups, such as a USB stick: what is on this device alone is lost with it
task-second-place-first = No copy lies at your second place yet; it is made while the vault is open
task-second-place-absent = The folder or stick for copies was not there on { $date }. Connect it, and a copy is made
task-second-place-failed = No copy was made on { $date }. { $reason }
task-second-place-old =
    { PLURAL($days) ->
        [one] The copy at your second place is { NUM($days) } day old
       *[other] The copy at your second place is { NUM($days) } days old
    }
place-reason-bad-address = It must be a folder on this device, or an address that begins with https:// and holds no name or password.
place-reason-own-folder = This folder belongs to Amana itself, and would be lost with the vault. Choose another one.
place-reason-absent = The place was not there.
place-reason-gone = The copy is not there any more.
place-reason-unreachable = The server could not be reached, or the connection was cut.
place-reason-slow = It took too long.
place-reason-certificate = The server could not prove that it is yours. Nothing was sent; try another network.
place-reason-login = The server did not accept the name and password, or they may not write there.
place-reason-full = There was no room left at the second place.
place-reason-too-large = The copy is larger than the second place allows for one file.
place-reason-moved = The address leads to another one. Nothing was sent there; set the address it leads to.
place-reason-not-web-dav = What answers at this address does not keep files by WebDAV.
place-reason-differs = What was read back is not what was written: it does not count as a copy.
place-reason-refused = The server refused it.
place-reason-disk = Its disk could not be read or written.
place-reason-own-disk-full = There was no room on this device to prepare it.
place-reason-own-disk = It could not be prepared on this device.
error-second-place = { $reason } Your vault and the copies made before are as they were.
error-second-place-none = No second place is set. Your vault is safe; set a second place first.
form-keep-copies = Between { NUM($minimum) } and { NUM($maximum) } copies can be kept.
activity-second-place-set = Second place for backups set
activity-second-place-forgotten = Second place for backups given up
activity-second-copy-made = Copy written to the second place and read back
activity-second-copy-checked = Copy at the second place read to its end
