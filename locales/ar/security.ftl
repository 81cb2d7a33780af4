### الحماية: الأقفال، والسجل، والنسخ الاحتياطية، والتصدير، والمحو.

## الشاشة

security-nothing = لا شيء يحتاج إلى إصلاح
security-backup = النسخة الاحتياطية
security-backup-text = ملف واحد مختوم فيه كل شيء. تفتحه عبارة المرور أو الكلمات الأربع والعشرون التي كانت سارية يوم إنشائه.
security-backup-never = لم تُنشأ أي نسخة احتياطية بعد.
security-backup-last = آخر نسخة احتياطية: { $moment } · { $size }
security-backup-write = إنشاء نسخة احتياطية
security-backup-elsewhere = اختيار مكان الحفظ
security-backup-progress = جارٍ إنشاء النسخة الاحتياطية
security-backup-written = أُنشئت النسخة الاحتياطية وأُعيدت قراءتها
security-backup-keep = انسخها إلى مكان آخر أيضًا، مثل ذاكرة USB: النسخة الباقية على الجهاز تضيع معه.
security-backup-damaged =
    { PLURAL($count) ->
        [zero] تضمّنت كل العناصر.
        [one] تعذّر إدراج عنصر تالف واحد فيها.
        [two] تعذّر إدراج عنصرين تالفين فيها.
        [few] تعذّر إدراج { NUM($count) } عناصر تالفة فيها.
        [many] تعذّر إدراج { NUM($count) } عنصرًا تالفًا فيها.
       *[other] تعذّر إدراج { NUM($count) } عنصر تالف فيها.
    }
security-verify = الفحص الكامل
security-verify-text = تُقرأ كل وثيقة وكل طلب وكل مسح ضوئي إلى آخره، ويُقارن بما تُرك عليه.
security-verify-never = لم يُجر أي فحص كامل بعد.
security-verify-last = آخر فحص كامل: { $moment }
security-verify-start = فحص كل شيء
security-verify-progress = جارٍ فحص كل شيء
security-verify-whole = كل شيء كما تُرك.
security-verify-damage =
    { PLURAL($count) ->
        [zero] لا شيء تالف.
        [one] عنصر واحد تالف. كل ما سواه سليم.
        [two] عنصران تالفان. كل ما سواهما سليم.
        [few] { NUM($count) } عناصر تالفة. كل ما سواها سليم.
        [many] { NUM($count) } عنصرًا تالفًا. كل ما سواها سليم.
       *[other] { NUM($count) } عنصر تالف. كل ما سواها سليم.
    }
security-verify-open = فتح
security-locks = طرق فتح الخزنة
security-lock-passphrase = عبارة المرور
security-lock-recovery = الكلمات الأربع والعشرون في ورقة الاسترداد
security-lock-keyring = سلسلة مفاتيح هذا الجهاز
security-lock-security-key = مفتاح أمان
security-lock-made = مستعملة منذ { $date }
security-lock-checked = جرى التحقق منها في { $date }
security-lock-unchecked = لم يجر التحقق منها بعد
security-lock-check = التحقق من الكلمات
security-keyring-off = متوقفة: لا تفتح الخزنة.
security-keyring-add = السماح لها بفتح الخزنة
security-keyring-title = السماح لسلسلة مفاتيح هذا الجهاز بفتح الخزنة؟
security-keyring-warning = كل من يفتح جلستك على هذا الجهاز يفتح عندئذ الخزنة بلا عبارة مرور. وتبقى عبارة المرور والكلمات الأربع والعشرون تفتحها أيضًا.
security-keyring-consequence = السماح لسلسلة المفاتيح بفتح الخزنة
security-keyring-remove = إزالة هذه الطريقة
security-keyring-removed = لم تعد سلسلة المفاتيح تفتح الخزنة. عبارة المرور والكلمات الأربع والعشرون ما زالتا تفتحانها.
security-watch = التنبيهات حين تكون الخزنة مقفلة
security-watch-kept = تصل، حتى بعد إعادة تشغيل الجهاز.
security-change = تغيير عبارة المرور
security-change-text = النسخ الاحتياطية السابقة تبقى تُفتح بالعبارة القديمة.
security-change-current = عبارة المرور الحالية
security-change-new = عبارة المرور الجديدة
security-change-again = العبارة الجديدة مرة أخرى
security-changed = تغيّرت عبارة المرور. أنشئ نسخة احتياطية جديدة لتُفتح بالعبارة الجديدة.
security-log = ما جرى
security-log-whole = كامل
security-log-broken = ناقص
security-log-whole-text = كل سطر مرتبط بما قبله: لم يتغيّر شيء ولا ينقص شيء.
security-log-broken-text = تغيّر سطر أو نقص. إن لم تُعد نسخة أقدم إلى مكانها، فافحص كل شيء واستعد أحدث نسخة احتياطية لديك.
security-log-all = إظهار السطور الأقدم
security-erase = محو الخزنة من هذا الجهاز
security-erase-text = تُمحى الوثائق والطلبات وسجلّها من هذا الجهاز نهائيًا. وتبقى النسخ الاحتياطية في أماكنها، وتحتفظ القنصلية بما استلمته.
security-erase-title = محو نهائي؟
security-erase-passphrase = عبارة المرور
security-erase-vault = محو الخزنة
security-erase-documents =
    { PLURAL($count) ->
        [zero] محو الخزنة
        [one] محو وثيقة واحدة
        [two] محو وثيقتين
        [few] محو { NUM($count) } وثائق
        [many] محو { NUM($count) } وثيقة
       *[other] محو { NUM($count) } وثيقة
    }
recovery-title = الكلمات الأربع والعشرون
recovery-intro = تفتح الخزنة إذا ضاعت عبارة المرور.
recovery-check = هل ما زالت الورقة مقروءة؟
recovery-check-text = اكتب الكلمات كما هي على الورقة. تُقارن هنا ولا يُحفظ منها شيء.
recovery-checked = هذه الكلمات تفتح هذه الخزنة
recovery-checked-text = أعد الورقة إلى مكانها الآمن، بعيدًا عن هذا الجهاز.
recovery-new = كلمات جديدة
recovery-new-text = إذا ضاعت الورقة أو رآها شخص آخر. لا تعود الكلمات القديمة تفتح هذه الخزنة؛ أما النسخ الاحتياطية السابقة فتبقى تُفتح بها.
recovery-new-make = إنشاء كلمات جديدة
recovery-new-title = استبدال الكلمات الأربع والعشرين؟
recovery-new-passphrase = عبارة المرور
recovery-new-consequence = استبدال الكلمات الأربع والعشرين

## ما ينبغي إصلاحه

task-rolled-back = أُعيدت نسخة أقدم من الخزنة إلى مكانها: قد تنقص تغييرات حديثة
task-damaged =
    { PLURAL($count) ->
        [zero] لا عنصر تالفًا
        [one] عنصر واحد تالف؛ وما سواه صالح للاستعمال
        [two] عنصران تالفان؛ وما سواهما صالح للاستعمال
        [few] { NUM($count) } عناصر تالفة؛ وما سواها صالح للاستعمال
        [many] { NUM($count) } عنصرًا تالفًا؛ وما سواها صالح للاستعمال
       *[other] { NUM($count) } عنصر تالف؛ وما سواها صالح للاستعمال
    }
task-kit-never-checked = تحقّق من ورقة الاسترداد: من دونها، إذا ضاعت عبارة المرور بقيت الخزنة مغلقة إلى الأبد
task-kit-check-again = تحقّق مرة من أن الكلمات التي على ورقتك تفتح الخزنة
task-backup-never = أنشئ أول نسخة احتياطية: كل شيء على هذا الجهاز وحده
task-backup-old =
    { PLURAL($days) ->
        [zero] أُنشئت آخر نسخة احتياطية اليوم
        [one] مضى يوم واحد على آخر نسخة احتياطية
        [two] مضى يومان على آخر نسخة احتياطية
        [few] مضت { NUM($days) } أيام على آخر نسخة احتياطية
        [many] مضى { NUM($days) } يومًا على آخر نسخة احتياطية
       *[other] مضى { NUM($days) } يوم على آخر نسخة احتياطية
    }
task-backup-changes =
    { PLURAL($count) ->
        [zero] لا تغيير منذ آخر نسخة احتياطية
        [one] تغيير واحد منذ آخر نسخة احتياطية
        [two] تغييران منذ آخر نسخة احتياطية
        [few] { NUM($count) } تغييرات منذ آخر نسخة احتياطية
        [many] { NUM($count) } تغييرًا منذ آخر نسخة احتياطية
       *[other] { NUM($count) } تغيير منذ آخر نسخة احتياطية
    }
task-watch-no-keyring = لا توجد سلسلة مفاتيح في هذا الجهاز: بعد إعادة التشغيل تنتظر التنبيهات إلى أن تفتح الخزنة
task-watch-keyring-locked = سلسلة المفاتيح مقفلة: بعد إعادة التشغيل تنتظر التنبيهات إلى أن تفتح الخزنة

## ما ليس كما تُرك

damage-document = وثيقة تالفة على القرص. استعدها من نسخة احتياطية.
damage-request = طلب تالف على القرص. استعده من نسخة احتياطية.
damage-scan = مسح ضوئي ناقص أو تالف. الوثيقة سليمة؛ أضف المسح من جديد، أو استعد نسخة احتياطية.
damage-file = ملف مختوم ناقص أو تالف. استعده من نسخة احتياطية.
damage-item = عنصر تالف. كل ما سواه صالح للاستعمال؛ استعده من نسخة احتياطية.
damage-missing = عنصر ناقص. كل ما سواه صالح للاستعمال؛ استعده من نسخة احتياطية.
damage-foreign = أُدخل عنصر من الخارج. لم يُفتح.
damage-manifest = جزء من الخزنة من نسخة أقدم. لن يُكتب فيها شيء بعد الآن؛ استعد أحدث نسخة احتياطية لديك.
damage-structure = ملف الخزنة تالف. فُتح ما لا تزال قراءته ممكنة، ولا يُكتب فيه شيء بعد الآن. استعد نسخة احتياطية.
damage-rolled-back = الخزنة كلها نسخة أقدم. استعد أحدث نسخة احتياطية لديك.
damage-keys = غُيّرت من الخارج إحدى طرق فتح الخزنة. أنشئ نسخة احتياطية الآن، ما دامت الخزنة مفتوحة.
damage-activity = في سجل النشاط ثغرة، أو غُيّر فيه سطر.

## ما جرى

activity-vault-created = أُنشئت الخزنة
activity-unlocked = فُتحت الخزنة
activity-locked = أُقفلت الخزنة
activity-restored = استُعيدت الخزنة من نسخة احتياطية
activity-backed-up = أُنشئت نسخة احتياطية وأُعيدت قراءتها
activity-verified = قُرئ كل شيء وجرى التحقق منه
activity-passphrase-changed = غُيّرت عبارة المرور
activity-merged = أُضيف ما تحتويه نسخة احتياطية
activity-accepted = أُخذت العناصر كما هي بعد حدوث ضرر
activity-keyring-added = صار بإمكان سلسلة مفاتيح هذا الجهاز فتح الخزنة
activity-lock-removed = أُزيلت إحدى طرق فتح الخزنة
activity-rewrapped = أُنشئ مفتاح جديد للخزنة وعبارة مرور وورقة استرداد جديدتان
activity-rotated = مفتاح جديد لكل ما يُحفظ من الآن فصاعدًا
activity-kit-made = أُنشئت ورقة استرداد جديدة
activity-kit-confirmed = أُكّدت كلمتان من ورقة الاسترداد
activity-kit-checked = جرى التحقق من ورقة الاسترداد
activity-settings-changed = غُيّرت الإعدادات
activity-document-added = أُضيفت وثيقة
activity-document-removed = أُزيلت وثيقة
activity-document-trashed = نُقلت وثيقة إلى المهملات
activity-document-restored = أُخرجت وثيقة من المهملات
activity-document-purged = مُحيت وثيقة نهائيًا
activity-document-edited = عُدّلت وثيقة
activity-notes-edited = عُدّلت ملاحظات وثيقة
activity-tags-edited = عُدّلت وسوم وثيقة
activity-version-brought-back = استُعيدت نسخة سابقة من وثيقة
activity-versions-purged = مُحيت النسخ السابقة من وثيقة
activity-document-assigned = نُسبت وثيقة إلى شخص
activity-scan-added = أُضيف مسح ضوئي إلى وثيقة
activity-scan-removed = أُزيل مسح ضوئي من وثيقة
activity-copy-made = أُعدّت نسخة من وثيقة
activity-person-saved = حُفظ شخص
activity-person-removed = أُزيل شخص
activity-request-noted = دُوّن طلب
activity-event-noted = دُوّن حدث في طلب
activity-request-edited = عُدّل طلب مدوّن
activity-status-noted = دُوّنت رسالة من قنصلية
activity-receipt-added = أُضيف وصل إلى طلب
activity-receipt-removed = أُزيل وصل من طلب
activity-draft-started = بدأت مسودة
activity-draft-discarded = حُذفت مسودة
activity-renewal-queued = خُتم طلب تجديد وهو في انتظار الإرسال
activity-answer-queued = خُتم جواب وهو في انتظار الإرسال
activity-errand-confirmed = أُكّد الإرسال
activity-errand-retried = أُعيدت محاولة الإرسال
activity-errand-dropped = أُلغي الإرسال
activity-consulate-added = أُضيفت قنصلية
activity-consulate-reconnected = جرى تسجيل الدخول من جديد إلى قنصلية
activity-other = عمل قام به إصدار آخر من أمانة
