### The second place for backups.

second-place-none = لم يُختر مكان ثانٍ. النسخ التي على هذا الجهاز وحده تضيع معه.
second-place-whole = قُرئت أحدث نسخة إلى نهايتها في { $date }، وهي سليمة.
second-place-same-disk = هو على قرص الخزنة نفسه، ويضيع معه. ذاكرة USB أو خادم أكثر أمانًا.
second-place-schedule-daily = مرة كل يوم
second-place-schedule-weekly = مرة كل أسبوع
second-place-schedule-changes = بعد بضعة تغييرات، ومرة كل شهر على الأقل
task-second-place-none = اختر مكانًا ثانيًا للنسخ الاحتياطية، مثل ذاكرة USB: ما كان على هذا الجهاز وحده يضيع معه
task-second-place-first = لا نسخة بعد في مكانك الثاني؛ تُنشأ ما دامت الخزنة مفتوحة
task-second-place-absent = لم يكن مجلد النسخ أو ذاكرة USB موجودًا في { $date }. صِله فتُنشأ نسخة
task-second-place-failed = لم تُنشأ نسخة في { $date }. { $reason }
task-second-place-old =
    { PLURAL($days) ->
        [zero] النسخة في مكانك الثاني من اليوم
        [one] مضى يوم واحد على النسخة في مكانك الثاني
        [two] مضى يومان على النسخة في مكانك الثاني
        [few] مضت { NUM($days) } أيام على النسخة في مكانك الثاني
        [many] مضى { NUM($days) } يومًا على النسخة في مكانك الثاني
       *[other] مضى { NUM($days) } يوم على النسخة في مكانك الثاني
    }
place-reason-bad-address = يجب أن يكون مجلدًا على هذا الجهاز، أو عنوانًا يبدأ بـ { "\u2066https://\u2069" } بلا اسم ولا كلمة سر.
place-reason-own-folder = هذا المجلد لأمانة نفسها، ويضيع مع الخزنة. اختر غيره.
place-reason-absent = لم يكن المكان موجودًا.
place-reason-gone = لم تعد النسخة هناك.
place-reason-unreachable = تعذّر الوصول إلى الخادم، أو انقطع الاتصال.
place-reason-slow = استغرق ذلك وقتًا طويلا.
place-reason-certificate = لم يستطع الخادم أن يثبت أنه خادمك. لم يُرسل شيء؛ جرّب شبكة أخرى.
place-reason-login = لم يقبل الخادم الاسم وكلمة السر، أو لا يحق لهما الكتابة هناك.
place-reason-full = لم يبق متسع في المكان الثاني.
place-reason-too-large = النسخة أكبر مما يسمح به المكان الثاني لملف واحد.
place-reason-moved = يقود العنوان إلى عنوان آخر. لم يُرسل شيء إليه؛ اكتب العنوان الذي يقود إليه.
place-reason-not-web-dav = ما يجيب على هذا العنوان لا يحفظ الملفات بـ WebDAV.
place-reason-differs = ما أُعيدت قراءته ليس ما كُتب: لا يُعدّ نسخة.
place-reason-refused = رفض الخادم ذلك.
place-reason-disk = تعذّرت القراءة من قرصه أو الكتابة عليه.
place-reason-own-disk-full = لم يكن على هذا الجهاز متسع لإعدادها.
place-reason-own-disk = تعذّر إعدادها على هذا الجهاز.
error-second-place = { $reason } خزنتك والنسخ السابقة كما كانت.
error-second-place-none = لم يُختر مكان ثانٍ. خزنتك في أمان؛ اختر مكانًا ثانيًا أولا.
form-keep-copies = يمكن حفظ نسخ عددها من { NUM($minimum) } إلى { NUM($maximum) }.
activity-second-place-set = اختير مكان ثانٍ للنسخ الاحتياطية
activity-second-place-forgotten = تُرك المكان الثاني للنسخ الاحتياطية
activity-second-copy-made = كُتبت نسخة في المكان الثاني وأُعيدت قراءتها
activity-second-copy-checked = قُرئت نسخة المكان الثاني إلى نهايتها
