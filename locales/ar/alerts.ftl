### التنبيهات: CAP 1.2 بكلمات تُفهم في الحال.

## ما نوع الخطر

cap-category-geo = الخطر من الأرض: زلزال أو انهيار أرضي أو بركان.
cap-category-met = الخطر من الطقس: عاصفة أو فيضان أو حر أو برد.
cap-category-safety = هناك خطر على كل من في المنطقة.
cap-category-security = هناك خطر أمني: هجوم أو اضطرابات أو عملية للشرطة.
cap-category-rescue = هناك عملية إنقاذ جارية.
cap-category-fire = هناك حريق، أو خطر اندلاع حريق.
cap-category-health = هناك خطر على الصحة: مرض، أو ماء أو طعام غير آمن.
cap-category-env = الهواء أو الماء أو التربة في حالة تلوث.
cap-category-transport = تأثرت الطرق أو القطارات أو السفن أو الرحلات الجوية.
cap-category-infra = تأثرت الكهرباء أو الماء أو الهاتف أو خدمات أخرى.
cap-category-cbrne = هناك مادة خطيرة أو إشعاع أو متفجرات.
cap-category-other = نوع الخطر موصوف في نص التنبيه.

## ما العمل

cap-response-shelter = احتم حيث أنت، واتبع التعليمات.
cap-response-evacuate = غادر المنطقة كما تقول التعليمات.
cap-response-prepare = استعدّ كما تقول التعليمات.
cap-response-execute = نفّذ الخطة التي تذكرها التعليمات.
cap-response-avoid = ابق بعيدًا عن الخطر كما تقول التعليمات.
cap-response-monitor = تابع الأخبار، واتبع ما تقوله السلطات.
cap-response-assess = اقرأ المعلومات، وقدّر ما تعنيه لك.
cap-response-allclear = زال الخطر. اقرأ التعليمات لمعرفة ما يلي.
cap-response-none = لا يلزمك فعل أي شيء.
cap-response-other = اقرأ التعليمات: فيها ما يجب فعله.

## متى

cap-urgency-immediate = تصرّف الآن.
cap-urgency-expected = تصرّف قريبًا، خلال الساعة القادمة.
cap-urgency-future = سيلزم التصرف في وقت قريب: ما زال هناك وقت للاستعداد.
cap-urgency-past = لم يعد هناك ما يلزم فعله.
cap-urgency-unknown = لا يُعرف متى يلزم التصرف.
cap-urgency-other = وقت التصرف موصوف في نص التنبيه.

## ما مدى الخطورة

cap-severity-extreme = بالغ الشدة: تهديد استثنائي للأرواح أو الممتلكات.
cap-severity-severe = شديد: تهديد جدي للأرواح أو الممتلكات.
cap-severity-moderate = متوسط: تهديد محتمل للأرواح أو الممتلكات.
cap-severity-minor = طفيف: تهديد معروف قليل أو منعدم للأرواح أو الممتلكات.
cap-severity-unknown = لا تُعرف درجة الخطورة.
cap-severity-other = درجة الخطورة موصوفة في نص التنبيه.

## ما مدى اليقين

cap-certainty-observed = حدث ذلك، أو هو يحدث الآن.
cap-certainty-likely = من المرجّح أن يحدث ذلك.
cap-certainty-possible = قد يحدث ذلك.
cap-certainty-unlikely = ليس من المنتظر أن يحدث ذلك.
cap-certainty-unknown = لا يُعرف هل سيحدث ذلك.
cap-certainty-other = درجة اليقين موصوفة في نص التنبيه.

## ما نوع الرسالة

cap-status-actual = هذا حقيقي.
cap-status-exercise = هذا تمرين. لا يتصرف إلا المشاركون فيه.
cap-status-system = هذه رسالة من نظام الإنذار نفسه. لا يلزم فعل شيء.
cap-status-test = هذا اختبار. لا يلزم فعل شيء.
cap-status-draft = هذه مسودة لا يُعتد بها.
cap-status-other = نص الرسالة يبيّن هل هذا حقيقي.
cap-type-alert = هذه أول رسالة في هذا الأمر.
cap-type-update = هذه الرسالة تحل محل ما قيل من قبل.
cap-type-cancel = ما قيل من قبل لم يعد ساريًا.
cap-type-ack = هذه الرسالة تؤكد وصول رسالة أخرى.
cap-type-error = هذه الرسالة تفيد برفض رسالة أخرى.
cap-type-other = نوع الرسالة موصوف في نصها.
cap-scope-public = هذه الرسالة للجميع.
cap-scope-restricted = هذه الرسالة لمن يحتاجها في عمله فقط.
cap-scope-private = هذه الرسالة لمن وُجهت إليهم فقط.
cap-scope-other = نص الرسالة يبيّن لمن هي.

## لماذا يصلني هذا؟

why-inside-area = أنت داخل منطقة هذا التنبيه.
why-near-area =
    { PLURAL($distance_m) ->
        [zero] أنت على حدود منطقة هذا التنبيه.
        [one] أنت على بعد متر واحد من منطقة هذا التنبيه.
        [two] أنت على بعد مترين من منطقة هذا التنبيه.
        [few] أنت على بعد { NUM($distance_m) } أمتار من منطقة هذا التنبيه.
        [many] أنت على بعد { NUM($distance_m) } مترًا من منطقة هذا التنبيه.
       *[other] أنت على بعد { NUM($distance_m) } متر من منطقة هذا التنبيه.
    }
why-position-unknown = موقعك غير معروف؛ قد يعنيك هذا التنبيه.
why-geocode-only = يسمّي هذا التنبيه منطقته من دون خريطة؛ قد يعنيك.
why-not-actual = هذه الرسالة ليست تنبيهًا حقيقيًا؛ لا تطلق الإنذار.
why-expired = انتهت مدة هذا التنبيه.
why-all-clear = تقول الجهة المصدرة إن الخطر زال.
why-outside-area =
    { PLURAL($distance_m) ->
        [zero] أنت خارج منطقة هذا التنبيه، على حدودها.
        [one] أنت خارج منطقة هذا التنبيه، على بعد متر واحد منها.
        [two] أنت خارج منطقة هذا التنبيه، على بعد مترين منها.
        [few] أنت خارج منطقة هذا التنبيه، على بعد { NUM($distance_m) } أمتار منها.
        [many] أنت خارج منطقة هذا التنبيه، على بعد { NUM($distance_m) } مترًا منها.
       *[other] أنت خارج منطقة هذا التنبيه، على بعد { NUM($distance_m) } متر منها.
    }
why-watched-place = مكان تتابعه يقع في منطقة هذا التنبيه.
why-drill = هذا تمرين؛ لا خطر.
why-withdrawn = سحبت الجهة المصدرة هذا التنبيه.

## ممن، ومنذ متى

trust-countersigned = تحققت منه قنصليتك وصادقت عليه بتوقيعها
trust-direct = قناة رسمية، من دون توقيع القنصلية

## أسباب أخرى

why-near-area-km =
    { PLURAL($distance_km) ->
        [zero] أنت على بعد أقل من كيلومتر واحد من منطقة هذا التنبيه.
        [one] أنت على بعد كيلومتر واحد من منطقة هذا التنبيه.
        [two] أنت على بعد كيلومترين من منطقة هذا التنبيه.
        [few] أنت على بعد { NUM($distance_km) } كيلومترات من منطقة هذا التنبيه.
        [many] أنت على بعد { NUM($distance_km) } كيلومترًا من منطقة هذا التنبيه.
       *[other] أنت على بعد { NUM($distance_km) } كيلومتر من منطقة هذا التنبيه.
    }
why-outside-area-km =
    { PLURAL($distance_km) ->
        [zero] أنت خارج منطقة هذا التنبيه، على بعد أقل من كيلومتر واحد منها.
        [one] أنت خارج منطقة هذا التنبيه، على بعد كيلومتر واحد منها.
        [two] أنت خارج منطقة هذا التنبيه، على بعد كيلومترين منها.
        [few] أنت خارج منطقة هذا التنبيه، على بعد { NUM($distance_km) } كيلومترات منها.
        [many] أنت خارج منطقة هذا التنبيه، على بعد { NUM($distance_km) } كيلومترًا منها.
       *[other] أنت خارج منطقة هذا التنبيه، على بعد { NUM($distance_km) } كيلومتر منها.
    }
why-around-point =
    { PLURAL($distance_m) ->
        [zero] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد أقل من متر واحد منها؛ قد يعنيك.
        [one] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد متر واحد منها؛ قد يعنيك.
        [two] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد مترين منها؛ قد يعنيك.
        [few] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد { NUM($distance_m) } أمتار منها؛ قد يعنيك.
        [many] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد { NUM($distance_m) } مترًا منها؛ قد يعنيك.
       *[other] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد { NUM($distance_m) } متر منها؛ قد يعنيك.
    }
why-around-point-km =
    { PLURAL($distance_km) ->
        [zero] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد أقل من كيلومتر واحد منها؛ قد يعنيك.
        [one] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد كيلومتر واحد منها؛ قد يعنيك.
        [two] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد كيلومترين منها؛ قد يعنيك.
        [few] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد { NUM($distance_km) } كيلومترات منها؛ قد يعنيك.
        [many] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد { NUM($distance_km) } كيلومترًا منها؛ قد يعنيك.
       *[other] لا يذكر هذا التنبيه سوى نقطة، وأنت على بعد { NUM($distance_km) } كيلومتر منها؛ قد يعنيك.
    }
why-area-damaged = تتعذّر قراءة جزء من منطقة هذا التنبيه؛ قد يعنيك.
why-other-country = هذا التنبيه لبلد غير بلدك.
why-position-stale = آخر موقع معروف لك قديم لا يكفي للحكم؛ قد يعنيك هذا التنبيه.
why-country-watched = يتعلق هذا التنبيه ببلد تتابعه.

## هل يعرف الجهاز مكانه

position-off = تحديد الموقع متوقف. تُعرض التنبيهات من دونه.
position-searching = تبحث أمانة عن موقعك. يبقى على هذا الجهاز.
position-known = موقعك معروف على هذا الجهاز، وهنا فقط.
position-lost = فُقد موقعك. تُعرض التنبيهات من دونه إلى أن يُعثر عليه من جديد.
position-asking = لا يمكن لأمانة معرفة موقعك بعد. اسمح بذلك عندما يسألك هذا الجهاز.
position-denied = تحديد الموقع متوقف لأمانة. تُعرض التنبيهات من دون موقعك.
position-no-agent = سطح المكتب هذا لا يعطي موقعك للتطبيقات. تُعرض التنبيهات من دونه.
position-unreachable = ما ينبغي أن يحدد موقعك لا يجيب. تُعرض التنبيهات من دونه.
position-doubtful = الموقع الوارد لا يمكن أن يكون صحيحًا. تُعرض التنبيهات من دونه.

## كيف يجري الاتصال بالقنصلية

line-unreachable = يتعذّر الاتصال بالقنصلية الآن. ما أرسلته من قبل باقٍ؛ تواصل أمانة المحاولة.
line-slow = تتأخر القنصلية في الرد. ما أرسلته من قبل باقٍ؛ تواصل أمانة المحاولة.

## لماذا تُركت رسالة من قناة

feed-refused = تُركت رسالة واحدة. { $reason } الرسائل الأخرى موجودة؛ اطلب هذه من الجهة المصدرة.
cap-refused-too-large = حجمها كبير جدًا.
cap-refused-not-text = ليست نصًا بأي ترميز معروف.
cap-refused-doctype = فيها تصريح بنوع المستند لا يحتاجه أي تنبيه.
cap-refused-not-well-formed = ليست XML سليم البنية.
cap-refused-too-deep = أجزاؤها متداخلة أكثر مما ينبغي.
cap-refused-too-many = فيها أجزاء أكثر مما ينبغي.
cap-refused-not-cap = ليست تنبيهًا بصيغة CAP.
cap-refused-feed-without-messages = تحيل إلى تنبيهات ولا تحتوي على أي منها.
cap-refused-missing-identifier = ليس لها معرّف.
cap-refused-missing-sender = لا تذكر من أرسلها.
cap-refused-missing-sent = لا تذكر متى أُرسلت.
cap-refused-bad-time = تتعذّر قراءة وقتها.
cap-refused-key-too-long = معرّفها أو اسم مرسلها طويل جدًا.

## في النافذة

alert-title = تنبيه
alert-severity-extreme = تنبيه بالغ الشدة
alert-severity-severe = تنبيه شديد
alert-severity-moderate = تنبيه متوسط
alert-severity-minor = تنبيه طفيف
alert-severity-unknown = تنبيه غير معروف الخطورة
alert-all-clear = زال الخطر
alert-drill = تمرين
alert-read = مقروء
alert-safe-said = قلت إنك بخير
alerts-as-of = حتى الساعة { $time }
alerts-none-as-of = لا تنبيهات حتى الساعة { $time }
alerts-none-near-as-of = لا تنبيه يعنيك حتى الساعة { $time }
alerts-stale-since = لم يُؤكَّد شيء منذ { $moment }
alerts-stale-text = قد توجد تنبيهات أحدث ليست هنا. تحقق الآن، أو تابع مصدرًا رسميًا آخر.
alerts-unknown = لا يُعرف هل توجد تنبيهات
alerts-unknown-text = لم يُجب أي مصدر بعد. إلى ذلك الحين، اتبع السلطات المحلية.
alerts-none-text = أجابت كل القنصليات التي أضفتها. يظهر أي تنبيه جديد هنا من تلقاء نفسه، حتى والخزنة مقفلة.
alerts-none-text-file = لا يحتوي الملف الذي أضفته على أي تنبيه سارٍ الآن. ولا يقول شيئًا عما جاء بعده.
alerts-here = تعنيك
alerts-maybe = قد تعنيك
alerts-elsewhere = في أماكن أخرى
alerts-drills = تمارين
alerts-check = تحقق الآن
alerts-checked = أجابت كل القنصليات.
alerts-checked-not-all = لم تُجب كل القنصليات. ما كان هنا باقٍ.
alerts-sources = من أين تأتي التنبيهات
alerts-sources-none = لا يوجد مصدر بعد. أضف قنصلية، أو ملفًا من قناة رسمية.
alerts-source-file = ملفات أضفتها
alerts-source-file-at = أُضيف في { $moment }. لا يتجدد الملف من تلقاء نفسه.
alerts-source-never = لم تُجب بعد
alerts-position = موقعك
alerts-position-off-text = من دونه لا تستطيع أمانة معرفة التنبيهات التي تعنيك: كل تنبيه له منطقة قد يعنيك. لتشغيله، اختر مصدره في الإعدادات.
alerts-position-searching-text = إلى أن يُعثر عليه، كل تنبيه له منطقة قد يعنيك.
alerts-position-known-text = يُقارَن به كل تنبيه هنا. لا يُحفظ ولا يُرسل أبدًا.
alerts-position-lost-text = إلى ذلك الحين، كل تنبيه له منطقة قد يعنيك. تأكد من أن جهاز الاستقبال تحت السماء المكشوفة.
alerts-position-asking-text = إلى أن يُعرف، كل تنبيه له منطقة قد يعنيك.
alerts-position-denied-text = كل تنبيه له منطقة قد يعنيك. لتغيير ذلك، شغّل تحديد الموقع في إعدادات هذا الجهاز.
alerts-position-no-agent-text = كل تنبيه له منطقة قد يعنيك. اختر جهاز استقبال GPS في الإعدادات بدلًا من ذلك.
alerts-position-unreachable-text = إلى أن يجيب، كل تنبيه له منطقة قد يعنيك. تأكد من أن جهاز الاستقبال موصول وأن خدمته تعمل.
alerts-position-doubtful-text = جهاز الاستقبال مشوَّش، أو تطبيق يختلق موقعًا. إلى أن ينتهي ذلك، كل تنبيه له منطقة قد يعنيك.
alerts-position-at = عُثر عليه آخر مرة في { $moment }
alerts-position-settings = اختيار مصدره
alerts-feed = إضافة قناة
alerts-feed-file = ملف CAP من إحدى السلطات
alerts-feed-hint = من الأرصاد الجوية أو الوقاية المدنية مثلًا. يُقرأ على هذا الجهاز، وليس عليه توقيع القنصلية.
alerts-feed-accepted =
    { PLURAL($count) ->
        [zero] لم تُضف أي رسالة.
        [one] أُضيفت رسالة واحدة.
        [two] أُضيفت رسالتان.
        [few] أُضيفت { NUM($count) } رسائل.
        [many] أُضيفت { NUM($count) } رسالة.
       *[other] أُضيفت { NUM($count) } رسالة.
    }
alerts-feed-active =
    { PLURAL($count) ->
        [zero] لا يوجد أي تنبيه سارٍ الآن.
        [one] يوجد تنبيه واحد سارٍ الآن.
        [two] يوجد تنبيهان ساريان الآن.
        [few] توجد { NUM($count) } تنبيهات سارية الآن.
        [many] يوجد { NUM($count) } تنبيهًا ساريًا الآن.
       *[other] يوجد { NUM($count) } تنبيه سارٍ الآن.
    }
alerts-feed-refused =
    { PLURAL($count) ->
        [zero] لم تُترك أي رسالة
        [one] تُركت رسالة واحدة
        [two] تُركت رسالتان
        [few] تُركت { NUM($count) } رسائل
        [many] تُركت { NUM($count) } رسالة
       *[other] تُركت { NUM($count) } رسالة
    }
alert-do = ما العمل الآن
alert-do-none = لا تذكر الجهة المصدرة ما العمل. اتبع السلطات المحلية، واقرأ النص أدناه.
alert-instruction = تعليمات { $sender }
alert-facts = ما هو
alert-fact-category = الخطر
alert-fact-urgency = متى تتصرف
alert-fact-severity = درجة الخطورة
alert-fact-certainty = درجة اليقين
alert-words = بكلمات { $sender }
alert-words-untranslated = تُركت كما كُتبت: قد تكون الترجمة خاطئة.
alert-where = أين ومتى
alert-areas = المنطقة
alert-areas-none = لا تذكر الجهة المصدرة أي منطقة.
alert-onset = يبدأ
alert-expires = ينتهي
alert-expires-assumed = لا تذكر الجهة المصدرة متى ينتهي؛ تفترض أمانة يومًا واحدًا.
alert-source = من يقول ذلك
alert-issuer = الجهة المصدرة
alert-trust = الثقة
alert-sent = أُرسل
alert-identifier = المعرّف
alert-acknowledge = قرأت هذا التنبيه
alert-acknowledged = قرأته في { $moment }
alert-print = طباعة
alert-to-unlock = العودة إلى فتح الخزنة

## ما قد لا تراه أمانة

gap-no-source = لا تستطيع أمانة تنبيهك: لا أحد يخبرها بما يحدث. شغّل تنبيهات السلطات في هاتفك، وأضف مصدرًا هنا.
gap-stale-source = لم يُجب أحد المصادر منذ ساعة أو أكثر. قد توجد تنبيهات أحدث؛ اترك تنبيهات السلطات في هاتفك مشغّلة.
gap-position-denied = لا يسمح هذا الجهاز لأمانة بمعرفة موقعك. تُخبَر بكل تنبيه قد يعنيك؛ اسمح بالموقع في إعدادات النظام.
gap-position-lost = فُقد موقعك. تُخبَر بكل تنبيه قد يعنيك إلى أن يُعثر عليه من جديد.
gap-position-searching = لم يُعثر على موقعك منذ دقائق. تُخبَر بكل تنبيه قد يعنيك؛ تأكد من أن جهاز الاستقبال تحت السماء المكشوفة.
gap-position-off = تحديد الموقع متوقف. تُخبَر بكل تنبيه قد يعنيك، وبما يمسّ الأماكن التي تتابعها.
gap-area-unresolved = يذكر أحد التنبيهات منطقته بلا خريطة. يُعرض على أنه قد يعنيك.
gap-town-unresolved = مكان { $town } غير معروف هنا: يُبحث عنه باسمه، وقد يُكتب في التنبيه على نحو آخر.
gap-watch-in-memory = بعد إعادة التشغيل لا تُتابَع التنبيهات إلا بعد أن تفتح القفل: ليس في هذا الجهاز حافظة مفاتيح مفتوحة.
gap-distress-needs-sign-in = لا تقبل إحدى القنصليات نداء استغاثة من هذا الجهاز إلى أن تسجّل الدخول من جديد.
