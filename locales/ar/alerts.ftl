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

cap-response-shelter = احتمِ حيث أنت، واتبع التعليمات.
cap-response-evacuate = غادر المنطقة كما تقول التعليمات.
cap-response-prepare = استعدّ كما تقول التعليمات.
cap-response-execute = نفّذ الخطة التي تذكرها التعليمات.
cap-response-avoid = ابقَ بعيدًا عن الخطر كما تقول التعليمات.
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
why-minor = هذا التنبيه طفيف؛ يُعرض من دون إنذار.

## ممن، ومنذ متى

trust-countersigned = تحققت منه قنصليتك وصادقت عليه بتوقيعها
trust-direct = قناة رسمية، من دون توقيع القنصلية
stale-since = لم يُؤكَّد منذ { $time }
