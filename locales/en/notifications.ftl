### Notifications: no names, no numbers of documents, no country on the lock screen.

notify-alert = Alert near a place you watch. Open for what to do.
notify-alert-severe = Severe alert near a place you watch. Open for what to do.
notify-alert-extreme = Extreme alert near a place you watch. Open now for what to do.
notify-document-expires =
    { PLURAL($days) ->
        [one] A document expires in { NUM($days) } day
       *[other] A document expires in { NUM($days) } days
    }
notify-request-news = One of your requests has news
notify-drill = Drill: this is only a test. There is no danger.
notify-notice = There are alerts that may concern you. Open to see them.
notify-gap = Amana may not be able to warn you now. Open to see why.
notify-distress-answered = The crisis desk has answered you. Open now.
