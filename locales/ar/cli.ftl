### الطرفية.

cli-passphrase-prompt = عبارة المرور:
cli-saved = حُفظ على هذا الجهاز.
cli-files-read =
    { PLURAL($count) ->
        [zero] لم يُقرأ أي ملف.
        [one] قُرئ ملف واحد.
        [two] قُرئ ملفان.
        [few] قُرئت { NUM($count) } ملفات.
        [many] قُرئ { NUM($count) } ملفًا.
       *[other] قُرئ { NUM($count) } ملف.
    }
cli-accepted = مقبول.
cli-refused = مرفوض.
cli-nothing-to-do = لا شيء يلزم فعله.
