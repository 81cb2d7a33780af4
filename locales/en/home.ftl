### Home: the next thing that matters.

## The screen

home-deadline = Next to expire
home-deadline-open = Open the document
home-tasks = To do
home-nothing = Nothing needs you now
home-urgency-red = Urgent
home-urgency-amber = Soon
home-do-answer = Answer
home-do-confirm-errand = Confirm
home-do-retry-errand = See what stopped it
home-do-reconnect = Reconnect
home-do-document-expires = Open the document
home-do-rolled-back = See what to do
home-do-damaged = See what is damaged
home-do-recovery-kit = Check the 24 words
home-do-backup = Write a backup
home-do-promise = Open the request
home-do-appointment = Open the request
home-do-second-place = Set a second place
home-do-draft = Continue
home-do-watch = See what stops
home-requests-all = All requests
home-alerts-open = See what to do
home-alerts-all = All alerts
home-alerts-here =
    { PLURAL($count) ->
        [one] { NUM($count) } alert where you are
       *[other] { NUM($count) } alerts where you are
    }
home-alerts-maybe =
    { PLURAL($count) ->
        [one] { NUM($count) } alert that may concern you
       *[other] { NUM($count) } alerts that may concern you
    }

## The next deadline

deadline-in =
    { PLURAL($days) ->
        [one] Expires in { NUM($days) } day, on { $date }
       *[other] Expires in { NUM($days) } days, on { $date }
    }
deadline-today = Expires today, { $date }
deadline-expired = Expired on { $date }

## What is to be done

task-answer = Answer needed: { $service } ({ $place })
task-confirm-errand = Waits for your confirmation: { $service } ({ $place })
task-retry-errand = Sending stopped: { $service } ({ $place })
task-reconnect = Sign in again: { $place }
task-document-expired = { $kind }: expired on { $date }
task-document-expires = { $kind }: expires on { $date }
task-promise-late = Promised and late: { $service } ({ $place })
task-appointment = Appointment: { $service } ({ $place })
task-draft = Go on with your draft: { $service }
task-first-document = Add your first document
