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
