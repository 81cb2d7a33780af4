### الوثائق: حقولها، وما تقوله أرقام التحقق فيها.

field-document-number = رقم الوثيقة
field-date-of-birth = تاريخ الميلاد
field-date-of-expiry = تاريخ انتهاء الصلاحية
field-optional-data = بيانات اختيارية
field-composite = السطور كلها معًا
field-nationality = الجنسية
field-issuing-state = الدولة المصدرة

mrz-reason-line-count = في وثيقة السفر سطران أو ثلاثة من هذه السطور.
mrz-reason-line-length = أحد السطور أقصر أو أطول مما يلزم لهذا النوع من الوثائق.
mrz-reason-character = في السطور حرف غير الحروف A–Z والأرقام { "\u20660–9\u2069" } والعلامة { "\u2066<\u2069" }.
mrz-reason-format = ليس لهذه السطور شكل وثيقة سفر معروفة.
mrz-reason-too-long = النص أطول بكثير من سطور وثيقة سفر.
mrz-reason-empty = لا يوجد نص للقراءة.

check-verified = رقم التحقق مطابق
check-refuted = رقم التحقق غير مطابق؛ قارن بالوثيقة
check-unprotected = لا يحمي هذا الحقل أي رقم تحقق؛ قارن بالوثيقة

document-kind-passport = جواز سفر
document-kind-identity-card = بطاقة هوية
document-kind-visa = تأشيرة
document-kind-residence-permit = رخصة إقامة
document-kind-other = وثيقة أخرى

rule-expired = انتهت الصلاحية. كان آخر أيامها { $date }.
rule-six-months = بقي أقل من ستة أشهر. تطلب بلدان كثيرة ستة أشهر عند الوصول؛ وكانت متوفرة في هذه الوثيقة حتى { $date }.
rule-three-months-after-departure = بقي أقل من ثلاثة أشهر. على مواطني البلدان الأخرى أن تبقى لهم ثلاثة عند مغادرة فضاء شنغن؛ وكانت متوفرة في هذه الوثيقة حتى { $date }.
rule-issued-within-ten-years = مضى على الإصدار أكثر من عشر سنوات. يدخل مواطنو البلدان الأخرى فضاء شنغن بوثيقة أحدث؛ وكانت هذه حديثة بما يكفي حتى { $date }.
rule-ends-soon = تنتهي الصلاحية قريبًا: آخر أيامها { $date }.

reminder-ahead =
    { PLURAL($days) ->
        [zero] يوم انتهاء الصلاحية
        [one] قبل يوم واحد من انتهاء الصلاحية
        [two] قبل يومين من انتهاء الصلاحية
        [few] قبل { NUM($days) } أيام من انتهاء الصلاحية
        [many] قبل { NUM($days) } يومًا من انتهاء الصلاحية
       *[other] قبل { NUM($days) } يوم من انتهاء الصلاحية
    }
reminder-now =
    { PLURAL($days) ->
        [zero] تنتهي الصلاحية اليوم
        [one] تنتهي الصلاحية بعد يوم واحد
        [two] تنتهي الصلاحية بعد يومين
        [few] تنتهي الصلاحية بعد { NUM($days) } أيام
        [many] تنتهي الصلاحية بعد { NUM($days) } يومًا
       *[other] تنتهي الصلاحية بعد { NUM($days) } يوم
    }
reminder-last-day = آخر أيام الصلاحية
reminder-expired = انتهت الصلاحية في { $date }

## نظرة سريعة

standing-good = سارية
standing-attention = تحتاج إلى انتباه
standing-expired = منتهية الصلاحية
standing-unknown = بلا تاريخ انتهاء
document-expires = تنتهي الصلاحية في { $date }
document-expired = انتهت الصلاحية في { $date }
document-title = { $kind } · { $state }
state-stateless = شخص عديم الجنسية
state-refugee = لاجئ
state-unspecified = غير محددة

## القائمة

documents-title = الوثائق
documents-add = إضافة وثيقة
documents-search = البحث في وثائقك
documents-whose = وثائق مَن
documents-everybody = الجميع
documents-empty-title = وثيقتك الأولى
documents-empty = ابدأ بجواز سفرك: تقرأ أمانة السطور التي في أسفله، وتخبرك في الوقت المناسب بموعد تجديده. يبقى مختومًا على هذا الجهاز.
documents-found =
    { PLURAL($count) ->
        [zero] لم يُعثر على أي وثيقة
        [one] عُثر على وثيقة واحدة
        [two] عُثر على وثيقتين
        [few] عُثر على { NUM($count) } وثائق
        [many] عُثر على { NUM($count) } وثيقة
       *[other] عُثر على { NUM($count) } وثيقة
    }
documents-none-found = لم يُعثر على شيء عن «{ $query }». جرّب جزءًا من اسم أو من رقم أو بلدًا.
documents-none-of-person = لا شيء محفوظ بعد باسم { $name }.
documents-see-damage = عرض ما هو تالف
documents-scans =
    { PLURAL($count) ->
        [zero] لا مسح ضوئي
        [one] مسح ضوئي واحد
        [two] مسحان ضوئيان
        [few] { NUM($count) } مسوح ضوئية
        [many] { NUM($count) } مسحًا ضوئيًا
       *[other] { NUM($count) } مسح ضوئي
    }

## الأشخاص

relation-self = أنت
relation-spouse = الزوج أو الزوجة
relation-child = الابن أو الابنة
relation-parent = الأب أو الأم
relation-other = شخص آخر
person-about = عن هذا الشخص
person-name = الاسم
person-name-hint = كما تناديه أنت.
person-relation = ما صلته بك؟
person-remove = إزالة هذا الشخص مع إبقاء الوثائق

## إضافة وثيقة

add-intro = أضف صورة إن وُجدت، وانسخ السطور التي في أسفل الوثيقة: منها تقرأ أمانة كل ما عداها.
add-picture = صورة أو مسح ضوئي
add-picture-hint = بصيغة JPEG أو PNG أو PDF. يُحذف من الصورة مكان التقاطها والجهاز الذي التقطها قبل أن تُختم.
picture-about = { $format } · { $size }
add-picture-alt = الصورة التي اخترتها
add-picture-leave = الاستغناء عن الصورة
add-way = كيف تُدخل البيانات؟
add-way-lines = من السطور التي في الأسفل
add-way-lines-hint = سطران أو ثلاثة فيها علامات { "\u2066<\u2069" } كثيرة: أسرع الطرق وأوثقها.
add-way-hand = يدويًا
add-way-hand-hint = حين لا توجد هذه السطور أو تتعذّر قراءتها.
add-lines = السطور التي في الأسفل
add-lines-hint = انسخها كما هي، سطرًا تحت سطر. كل علامة { "\u2066<\u2069" } مهمة.
add-understood = ما تقرؤه أمانة
add-understood-later = يظهر هنا ما تقوله السطور وأنت تكتب.
add-checks-agree = كل أرقام التحقق مطابقة.
add-check-refuted = المطبوع: { $printed }، المنتظر: { $expected }
add-check-show = إظهاره في السطور
add-compare = قارن بالوثيقة. إن اختلف حرف فصحّح السطور؛ وإن كان مطبوعًا هكذا فقل ذلك.
add-as-printed = قارنتها: هي مطبوعة هكذا
add-person = لمن هذه الوثيقة؟
add-person-later = أقرر لاحقًا
add-person-new = شخص جديد
add-confirm = إضافة إلى الخزنة
add-added = أُضيفت الوثيقة. محفوظة على هذا الجهاز.
add-kind = نوع الوثيقة
add-choose = اختر
add-number-hint = كما طُبع، مع حروفه.
add-surname = الاسم العائلي
add-given-names = الاسم الشخصي
add-date-of-issue = تاريخ الإصدار

## وثيقة واحدة

document-number-show = إظهار الرقم
document-number-hide = إخفاء الرقم
document-number-copy = نسخ الرقم
document-number-copied =
    { PLURAL($seconds) ->
        [zero] نُسخ الرقم. يُمحى من الحافظة الآن.
        [one] نُسخ الرقم. يُمحى من الحافظة بعد ثانية واحدة.
        [two] نُسخ الرقم. يُمحى من الحافظة بعد ثانيتين.
        [few] نُسخ الرقم. يُمحى من الحافظة بعد { NUM($seconds) } ثوانٍ.
        [many] نُسخ الرقم. يُمحى من الحافظة بعد { NUM($seconds) } ثانية.
       *[other] نُسخ الرقم. يُمحى من الحافظة بعد { NUM($seconds) } ثانية.
    }
document-number-gone = لم يعد الرقم في الحافظة.
document-facts = ما تقوله
document-added-on = أُضيفت في { $day } · محفوظة على هذا الجهاز
document-renew = تجديد
document-requests = الطلبات المتعلقة بها
document-rules = ما تقوله القواعد اليوم
document-rules-clear = لا تطلب أي قاعدة شيئًا اليوم.
document-rule-source = مصدر هذه القاعدة
document-rule-until = مستوفاة حتى { $date }.
document-reminders = التذكيرات
document-reminders-later = التذكيرات اللاحقة
document-checks = أرقام التحقق
document-checks-explained = يُحسب رقم التحقق من الحروف التي قبله. يكشف زلة اليد أو العين، ولا يقول إن كانت الوثيقة أصلية.
document-checks-none = أُدخلت يدويًا: لا توجد أرقام تحقق للمقارنة.
document-scans = الصور والمسوح الضوئية
document-scans-none = لا توجد صورة بعد. تنفعك إن ضاعت الوثيقة أو سُرقت.
document-scan = المسح الضوئي { NUM($number) }
document-scan-open = عرض المسح الضوئي { NUM($number) }
document-scan-damaged = المسح الضوئي { NUM($number) } تالف. الوثيقة سليمة؛ أضف المسح من جديد، أو استعد نسخة احتياطية.
document-scan-add = إضافة صورة
document-scan-attach = حفظها مع هذه الوثيقة
document-own = كلماتك الخاصة
document-own-none = لم يُكتب شيء بعد. الوسوم تساعد على إيجاد الوثيقة، والملاحظات لك وحدك.
document-tags = الوسوم
document-tags-hint = وسم في كل سطر، مثل «المدرسة» أو «ضاع عام 2024».
document-notes = الملاحظات
document-notes-hint = تبقى في الخزنة ولا تُرسل إلى أحد.
document-versions = النسخ السابقة
document-versions-text = مع كل تغيير تُحفظ الوثيقة كما كانت قبله. وحين تستعيد نسخة سابقة تُحفظ الوثيقة كما هي الآن أيضًا.
document-version-until = كما كانت حتى { $moment }
document-version-back = استعادة
document-version-back-what = استعادة: { $what }
document-version-is-back = استُعيدت النسخة السابقة
document-remove = نقل إلى المهملات
document-remove-text = تبقى في المهملات كاملةً إلى أن تمحوها هناك.
document-removed = نُقلت الوثيقة إلى المهملات

## المهملات

documents-trash = المهملات · { NUM($count) }
trash-title = المهملات
trash-intro = هنا الوثائق التي أزلتها، مع مسوحها الضوئية ونسخها السابقة. تبقى إلى أن تمحوها، ولا شيء يفرغ المهملات من تلقاء نفسه.
trash-since = في المهملات منذ { $day }
trash-put-back = إعادة
trash-put-back-what = إعادة: { $what }
trash-put-back-done = أُعيدت الوثيقة إلى مكانها
trash-purge = محو نهائي
trash-purge-what = محو نهائي: { $what }
trash-purge-title = محو نهائي؟ { $what }
trash-purge-text = تُمحى معها مسوحها الضوئية ونسخها السابقة، ولا شيء يعيدها. النسخ الاحتياطية القديمة ما زالت تحويها، وتحتفظ القنصلية بما استلمته.
trash-purge-consequence = محو الوثيقة ومسوحها الضوئية ونسخها السابقة
trash-empty-it = إفراغ المهملات
trash-empty-question = إفراغ المهملات؟
trash-empty-text = تُمحى مع الوثائق مسوحها الضوئية ونسخها السابقة، ولا شيء يعيدها. النسخ الاحتياطية القديمة ما زالت تحويها، وتحتفظ القنصلية بما استلمته.
trash-empty-consequence =
    { PLURAL($count) ->
        [zero] لا وثيقة للمحو
        [one] محو وثيقة واحدة نهائيًا
        [two] محو وثيقتين نهائيًا
        [few] محو { NUM($count) } وثائق نهائيًا
        [many] محو { NUM($count) } وثيقة نهائيًا
       *[other] محو { NUM($count) } وثيقة نهائيًا
    }
trash-empty-title = المهملات فارغة
trash-empty = ما تزيله يأتي إلى هنا أولا.
