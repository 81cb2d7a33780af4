### الإعدادات.

## الشاشة

settings-appearance = اللغة والمظهر
settings-language = اللغة
settings-theme = المظهر
settings-theme-system = كما في الجهاز
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-locking = الإقفال
settings-auto-lock = إقفال الخزنة عند عدم الاستعمال بعد
settings-minutes =
    { PLURAL($minutes) ->
        [zero] { NUM($minutes) } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { NUM($minutes) } دقائق
        [many] { NUM($minutes) } دقيقة
       *[other] { NUM($minutes) } دقيقة
    }
settings-place = أين أنت
settings-country = البلد
settings-country-hint = لأرقام الطوارئ، وللتنبيهات التي لا تذكر إلا بلدًا.
settings-country-none = لم يُختر
settings-country-unlisted = لا تعرف أمانة أرقام هذا البلد. معظم الهواتف المحمولة تصل إلى النجدة بالرقم 112.
settings-position = من أين يأتي موقعك
settings-position-off = من لا مكان: الموقع متوقف
settings-position-off-hint = تُعرض التنبيهات من دونه. كل تنبيه له منطقة قد يعنيك.
settings-position-geoclue = خدمة الموقع في هذا الجهاز
settings-position-geoclue-hint = خدمة GeoClue في أجهزة لينكس المكتبية. لتجدك من دون جهاز استقبال قد تسأل خدمة على الإنترنت عن الشبكات اللاسلكية من حولك: ذلك إعدادها هي لا إعداد أمانة.
settings-position-gpsd = جهاز استقبال GPS
settings-position-gpsd-hint = عبر gpsd على هذا الجهاز. يستمع إلى الأقمار الصناعية ولا يسأل أحدًا.
settings-position-device = موقع الهاتف نفسه
settings-position-device-hint = فقط حيث تعمل أمانة على هاتف. على الحاسوب لا يأتي شيء من هناك.
settings-gpsd = عنوان جهاز استقبال GPS
settings-gpsd-hint = حيث يستمع gpsd على هذا الجهاز، مثلا localhost:2947. موقعك يبقى على هذا الجهاز. اتركه فارغًا لإيقاف الموقع.
settings-consulates-none = لم تُضف أي قنصلية بعد.
settings-reconnect = إعادة الاتصال
settings-reconnect-title = إعادة الاتصال: { $name }
settings-reconnect-text = تسأل هذه القنصلية من جديد عن هويتك. تؤكدها عبارة المرور؛ ولا يتغيّر شيء مما حفظته.
settings-reconnect-passphrase = عبارة المرور
settings-about = حول أمانة
settings-version = الإصدار
settings-licence = الرخصة
settings-emergency-source = مصدر أرقام الطوارئ

## المزيد، على الهاتف

more-security = طرق الفتح، والنسخ الاحتياطية، وما جرى
more-settings = اللغة والبلد والقنصليات
more-lock = إقفال الخزنة
