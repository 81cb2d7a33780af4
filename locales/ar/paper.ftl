### ما يُطبع: ورقة الاسترداد.

paper-kit-title = ورقة الاسترداد
paper-kit-made-on = أُنشئت في { $date }
paper-kit-intro = هذه الكلمات الأربع والعشرون هي رمز الاسترداد لخزنتك في أمانة. تفتح الخزنة إذا ضاعت عبارة المرور.
paper-kit-words = الكلمات الأربع والعشرون بالترتيب

paper-kit-use = كيف تفتح الخزنة بهذه الكلمات
paper-kit-step-open = افتح أمانة. على جهاز جديد، ثبّت التطبيق ثم اختر نسختك الاحتياطية.
paper-kit-step-choose = حيث تُطلب عبارة المرور، اختر «استعمال الكلمات الأربع والعشرين».
paper-kit-step-type = اكتب الكلمات الإنجليزية كما هي هنا، بالترتيب من 1 إلى 24. لا فرق بين الأحرف الكبيرة والصغيرة.

paper-kit-keep = أين تحفظ هذه الورقة
paper-kit-keep-safe = في مكان مقفل، أو عند شخص تثق به كما تثق بنفسك.
paper-kit-keep-apart = بعيدًا عن الجهاز، ولا تصوّرها أبدًا ولا تكتبها في رسالة.
paper-kit-keep-secret = من يملك هذه الكلمات مع جهازك أو مع نسخة احتياطية يستطيع قراءة كل شيء. لن تطلبها منك أي قنصلية أبدًا، ولن تطلبها أمانة.

## أسطر تُملأ باليد

paper-kit-backup = مكان نسختي الاحتياطية
paper-kit-device = الجهاز الذي فيه هذه الخزنة

paper-kit-local = أُنشئت هذه الورقة على جهازك ولم تُرسل إلى أي مكان.

## Written over a copy

paper-copy-mark = نسخة · لغرض { $purpose } فقط · { $date }

## The dossier

paper-dossier-title = ملفي
paper-dossier-checks = ما تطلبه المصلحة
paper-dossier-there = جاهز
paper-dossier-missing = ناقص
paper-dossier-document = الوثيقة
paper-dossier-true-size = مطبوعة بحجمها الحقيقي إذا طُبعت الصفحة بنسبة 100%.
paper-dossier-fitted = مضبوطة على حجم الصفحة.
paper-dossier-photos = صور للقص
paper-dossier-photos-hint = 35 × 45 مم لكل صورة. اطبع بنسبة 100% على ورق الصور، وقصّ على طول العلامات.
