### النافذة: أماكنها، والكلمات المشتركة بين الشاشات.

## الأزرار

ui-continue = متابعة
ui-back = رجوع
ui-cancel = إلغاء
ui-close = إغلاق
ui-save = حفظ
ui-undo = تراجع
ui-retry = إعادة المحاولة
ui-change = تغيير
ui-change-what = تغيير: { $what }

## العمل الجاري

ui-working = العمل جارٍ
ui-loading = جارٍ الفتح
ui-done-of = { NUM($done) } من { NUM($of) }
ui-step = الخطوة { NUM($step) } من { NUM($of) }
ui-step-next = بعدها: { $next }

## أنواع الإشعارات، لمن لا يرى العلامة

ui-kind-info = معلومة
ui-kind-ok = خبر سار
ui-kind-warn = انتباه
ui-kind-danger = مهم

## الحقول

ui-optional = (اختياري)
ui-search-clear = تفريغ البحث
ui-errors =
    { PLURAL($count) ->
        [zero] لا شيء للمراجعة
        [one] نقطة واحدة للمراجعة
        [two] نقطتان للمراجعة
        [few] { NUM($count) } نقاط للمراجعة
        [many] { NUM($count) } نقطة للمراجعة
       *[other] { NUM($count) } نقطة للمراجعة
    }
ui-error-of = { $name }: { $what }
ui-day = اليوم
ui-month = الشهر
ui-year = السنة
ui-date-incomplete = اكتب اليوم والشهر والسنة، والسنة بأربعة أرقام.
ui-date-impossible = هذا التاريخ غير موجود في التقويم.
ui-passphrase-show = إظهار عبارة المرور
ui-passphrase-hide = إخفاء عبارة المرور
ui-caps-lock = مفتاح الأحرف الكبيرة مفعّل.
ui-mrz-where = السطر { NUM($line) }، الحرف { NUM($column) }
ui-file-choose = اختيار ملف
ui-file-choose-another = اختيار ملف آخر
ui-file-drop = أو أفلته هنا

## المهام والمراحل

ui-task-done = تم
ui-task-to-do = للإنجاز
ui-task-cannot-start-yet = لا يمكن البدء بعد
ui-stage-done = تم
ui-stage-now = الآن
ui-stage-next = لاحقًا
ui-note-open = قراءة الملاحظة

## الضغط المطوّل للتأكيد

ui-hold =
    { PLURAL($seconds) ->
        [zero] اضغط مرة واحدة ثم أكّد
        [one] اضغط ثانية واحدة، أو اضغط مرة واحدة ثم أكّد
        [two] اضغط ثانيتين، أو اضغط مرة واحدة ثم أكّد
        [few] اضغط { NUM($seconds) } ثوانٍ، أو اضغط مرة واحدة ثم أكّد
        [many] اضغط { NUM($seconds) } ثانية، أو اضغط مرة واحدة ثم أكّد
       *[other] اضغط { NUM($seconds) } ثانية، أو اضغط مرة واحدة ثم أكّد
    }
ui-hold-keep = واصل الضغط

## لوحة الأوامر

command-add-document = إضافة وثيقة
command-note-request = تدوين طلب لدى قنصلية
command-add-consulate = إضافة قنصلية

## الأماكن، والطرق إليها

nav-main = الأقسام الرئيسية
nav-skip = الانتقال إلى الصفحة
nav-home = الرئيسية
nav-documents = الوثائق
nav-requests = الطلبات
nav-safety = التنبيهات
nav-security = الأمان
nav-settings = الإعدادات
nav-more = المزيد
nav-lock = إقفال
nav-find = بحث
nav-find-hint = صفحة أو وثيقة أو طلب
nav-waiting =
    { PLURAL($count) ->
        [zero] لا تنبيه حيث أنت
        [one] تنبيه واحد حيث أنت
        [two] تنبيهان حيث أنت
        [few] { NUM($count) } تنبيهات حيث أنت
        [many] { NUM($count) } تنبيهًا حيث أنت
       *[other] { NUM($count) } تنبيه حيث أنت
    }
nav-offline = لا اتصال الآن. ما حفظته موجود هنا. ما أُكّد يُرسل من تلقاء نفسه؛ والباقي يطلب تأكيدك حين يعود الاتصال.

## ما عُثر عليه

ui-found =
    { PLURAL($count) ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { NUM($count) } نتائج
        [many] { NUM($count) } نتيجة
       *[other] { NUM($count) } نتيجة
    }
ui-found-nothing = لا شيء فيه هذه الكلمات. جرّب كلمة واحدة أو جزءًا من اسم.

## الأيام والأوقات

ui-moment = { $day }، { $time }
