### القصة التي يرويها العرض في الطرفية: سطر قصير لكل خطوة.

story-title = أمانة: ما يُودَع عندك يُردّ كاملا

## الفصل الأول

story-act-1 = الفصل الأول · بلا أي خادم من خوادمنا
story-vault-created = أُنشئت الخزنة: لا تفتحها إلا عبارة المرور ورمز الاسترداد
story-passport-added =
    { PLURAL($checks) ->
        [zero] أُضيف جواز سفر { $name }: لا رقم تحقق مطابقًا
        [one] أُضيف جواز سفر { $name }: رقم تحقق واحد مطابق
        [two] أُضيف جواز سفر { $name }: رقما تحقق مطابقان
        [few] أُضيف جواز سفر { $name }: { NUM($checks) } أرقام تحقق مطابقة
        [many] أُضيف جواز سفر { $name }: { NUM($checks) } رقم تحقق مطابقًا
       *[other] أُضيف جواز سفر { $name }: { NUM($checks) } رقم تحقق مطابق
    }
story-scan-sealed = خُتم المسح الضوئي على هذا الجهاز: { NUM($kibibytes) } كيبيبايت
story-reminder-planned =
    { PLURAL($count) ->
        [zero] لا تذكير قبل { $date }
        [one] بُرمج تذكير واحد في { $date }
        [two] بُرمج تذكيران، أولهما في { $date }
        [few] بُرمجت { NUM($count) } تذكيرات، أولها في { $date }
        [many] بُرمج { NUM($count) } تذكيرًا، أولها في { $date }
       *[other] بُرمج { NUM($count) } تذكير، أولها في { $date }
    }
story-request-noted = دُوّن الطلب { $reference } يدويًا بعلامة «دوّنته أنت»
story-feed-watched =
    { PLURAL($count) ->
        [zero] قُرئت قناة التنبيهات: لا تنبيه
        [one] قُرئت قناة التنبيهات: تنبيه واحد
        [two] قُرئت قناة التنبيهات: تنبيهان
        [few] قُرئت قناة التنبيهات: { NUM($count) } تنبيهات
        [many] قُرئت قناة التنبيهات: { NUM($count) } تنبيهًا
       *[other] قُرئت قناة التنبيهات: { NUM($count) } تنبيه
    }
story-vault-locked = أُقفلت الخزنة، ورصد التنبيهات مستمر
story-track-outside =
    { PLURAL($fixes) ->
        [zero] لا موقع خارج المنطقة
        [one] موقع واحد خارج المنطقة: لا تنبيه
        [two] موقعان خارج المنطقة: لا تنبيه
        [few] { NUM($fixes) } مواقع خارج المنطقة: لا تنبيه
        [many] { NUM($fixes) } موقعًا خارج المنطقة: لا تنبيه
       *[other] { NUM($fixes) } موقع خارج المنطقة: لا تنبيه
    }
story-track-near =
    { PLURAL($distance_m) ->
        [zero] بلغ المسار حدود المنطقة
        [one] اقترب المسار إلى متر واحد من المنطقة
        [two] اقترب المسار إلى مترين من المنطقة
        [few] اقترب المسار إلى { NUM($distance_m) } أمتار من المنطقة
        [many] اقترب المسار إلى { NUM($distance_m) } مترًا من المنطقة
       *[other] اقترب المسار إلى { NUM($distance_m) } متر من المنطقة
    }
story-alert-raised = صدر التنبيه والخزنة مقفلة. { $why }
story-alert-once = مواقع أخرى داخل المنطقة: لا إنذار ثانيًا
story-wrong-passphrase = عبارة مرور خاطئة لم تفتح الخزنة، ولم يضع شيء
story-unlocked = فتحت عبارة المرور الصحيحة الخزنة
story-backup-written = أُنشئت النسخة الاحتياطية وأُعيدت قراءتها: { NUM($kibibytes) } كيبيبايت
story-vault-wiped = مُحيت الخزنة من هذا الجهاز
story-restored =
    استُعيد من النسخة الاحتياطية: { PLURAL($documents) ->
        [zero] لا وثيقة
        [one] وثيقة واحدة
        [two] وثيقتان
        [few] { NUM($documents) } وثائق
        [many] { NUM($documents) } وثيقة
       *[other] { NUM($documents) } وثيقة
    } و{ PLURAL($requests) ->
        [zero] لا طلب
        [one] طلب واحد
        [two] طلبان
        [few] { NUM($requests) } طلبات
        [many] { NUM($requests) } طلبًا
       *[other] { NUM($requests) } طلب
    }

## الفصل الثاني

story-act-2 = الفصل الثاني · تنضم قنصلية
story-consulate-opened = فُتحت قنصلية تجريبية على هذا الجهاز
story-consulate-pinned = أُضيفت القنصلية: بصمتها تطابق الدعوة
story-passkey-enrolled = أُنشئ مفتاح المرور للقنصلية وخُتم في الخزنة
story-renewal-drafted = أُعدّ طلب التجديد وخُتم: لا يفتحه إلا المكتب
story-first-attempt-cut = انقطعت المحاولة الأولى في الطريق، ويبقى طلب التجديد في الانتظار
story-renewal-delivered-once = وصلت المحاولة التالية: طلب التجديد عند القنصلية مرة واحدة لا غير
story-officer-signed-in = دخل الموظف بمفتاح المرور
story-officer-opened = فتح الموظف طلب التجديد بمفتاح المكتب
story-server-cannot-open = لم يستطع الخادم فتح طلب التجديد: لا مفتاح لديه
story-staff-access-seen =
    { PLURAL($count) ->
        [zero] لا اطلاع من الموظفين
        [one] اطلاع واحد من الموظفين، ظاهر لصاحب الطلب
        [two] اطلاعان من الموظفين، ظاهران لصاحب الطلب
        [few] { NUM($count) } اطلاعات من الموظفين، كلها ظاهرة لصاحب الطلب
        [many] { NUM($count) } اطلاعًا من الموظفين، كلها ظاهرة لصاحب الطلب
       *[other] { NUM($count) } اطلاع من الموظفين، كلها ظاهرة لصاحب الطلب
    }
story-validated = صادقت القنصلية على الطلب
story-photo-asked = طلبت القنصلية صورة جديدة
story-photo-sent = خُتمت الصورة الجديدة واستلمتها القنصلية
story-visit-recorded = سُجّلت زيارة القنصلية
story-in-production = جواز السفر قيد الإنجاز
story-ready = جواز السفر جاهز للاستلام
story-delivered = سُلّم جواز السفر
story-woken-not-polled = كل جديد أيقظ التطبيق، من دون سؤال متكرر
story-timeline-verified =
    { PLURAL($count) ->
        [zero] لا حدث في السجل الزمني
        [one] في السجل الزمني حدث واحد: توقيعه متحقَّق منه
        [two] في السجل الزمني حدثان: توقيعاهما متحقَّق منهما
        [few] في السجل الزمني { NUM($count) } أحداث: كل توقيع متحقَّق منه
        [many] في السجل الزمني { NUM($count) } حدثًا: كل توقيع متحقَّق منه
       *[other] في السجل الزمني { NUM($count) } حدث: كل توقيع متحقَّق منه
    }
story-alert-countersigned = وصل تنبيه صادقت عليه القنصلية بتوقيعها، وجرى التحقق منه
story-safe-sent = حُفظت رسالة «أنا بخير»، ثم سُلّمت إلى الشبكة
story-safe-received = استلمت القنصلية رسالة «أنا بخير»

## الختام

story-nothing-leaked =
    { PLURAL($bodies) ->
        [zero] لا رسالة للفحص
        [one] فُحصت رسالة واحدة: لا اسم ولا رقم ولا موقع مكشوف
        [two] فُحصت رسالتان: لا اسم ولا رقم ولا موقع مكشوف
        [few] فُحصت { NUM($bodies) } رسائل: لا اسم ولا رقم ولا موقع مكشوف
        [many] فُحصت { NUM($bodies) } رسالة: لا اسم ولا رقم ولا موقع مكشوف
       *[other] فُحصت { NUM($bodies) } رسالة: لا اسم ولا رقم ولا موقع مكشوف
    }
story-done =
    { PLURAL($seconds) ->
        [zero] استغرقت القصة كلها أقل من ثانية
        [one] استغرقت القصة كلها ثانية واحدة
        [two] استغرقت القصة كلها ثانيتين
        [few] استغرقت القصة كلها { NUM($seconds) } ثوانٍ
        [many] استغرقت القصة كلها { NUM($seconds) } ثانية
       *[other] استغرقت القصة كلها { NUM($seconds) } ثانية
    }
story-failed = توقفت القصة عند هذه الخطوة: { $step }
