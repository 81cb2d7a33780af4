### Watching: places, trips and countries, and whether Amana still watches.

## Places and trips

watched-title = الأماكن والرحلات
watched-more = الأماكن والرحلات ومدينة قريب والبلدان
watched-intro = تُخبر أيضًا بالتنبيهات التي تمس ما هو مذكور هنا. يبقى كل ذلك على هذا الجهاز، ويسري والخزنة مقفلة.
watched-places = الأماكن
watched-places-none = لا أماكن بعد: بيتك، مدرسة، بيت والديك.
watched-place-add = إضافة مكان
watched-place = مكان للمتابعة
watched-name = الاسم
watched-name-hint = كما تسميه أنت. لا يراه غيرك.
watched-spot = موضعه على الخريطة
watched-spot-hint = خط العرض وخط الطول كما تعرضهما الخرائط: { $example }
watched-spot-unreadable = اكتب رقمين تفصل بينهما فاصلة: خط العرض ثم خط الطول.
watched-radius = إلى أي مسافة حوله
watched-radius-point = هذه النقطة فقط
watched-radius-m = { NUM($distance_m) } م حوله
watched-radius-km = { NUM($distance_km) } كم حوله
watched-trips = الرحلات
watched-trips-none = لا رحلات بعد. تُتابع كل رحلة من اليوم السابق لها إلى اليوم التالي لها.
watched-trip-add = إضافة رحلة
watched-trip = رحلة للمتابعة
watched-trip-from = اليوم الأول
watched-trip-to = اليوم الأخير
watched-trip-countries = البلدان
watched-trip-countries-hint = اخترها واحدًا بعد الآخر.
watched-trip-stops = المحطات
watched-trip-stops-hint = أماكن على الطريق تُتابع هي أيضًا: فندق، ميناء.
watched-stop = المحطة { NUM($position) }
watched-stop-part = المحطة { NUM($position) }: { $what }
watched-stop-add = إضافة محطة
watched-trip-days = من { $day } إلى { $until }
watched-trip-now = تتابعها الآن
watched-pack = ما يلزم في المتناول: { $country }
watched-towns = مدينة قريب
watched-towns-intro = تُتابع سبعة أيام ثم تُنسى. لا يُسأل عنها أحد.
watched-town-add = متابعة مدينة
watched-town-name = المدينة
watched-town-name-hint = كما تكتبها السلطات هناك.
watched-town-until = تُنسى في { $moment }
watched-countries = بلدان بأكملها
watched-countries-intro = تُخبر بكل تنبيه يذكر أحدها.
watched-country-add = متابعة بلد
watched-mutes = تنبيهات مكتومة
watched-mutes-intro = تبقى في القائمة من دون أن تنبّهك. أما التنبيه بالغ الخطورة فينبّهك مع ذلك.
watched-unmute = إلغاء الكتم
watched-remove = إزالة
watched-remove-what = إزالة: { $what }
watched-removed = تمت الإزالة: { $what }
pack-title = في المتناول: { $country }
pack-intro = كل ذلك على هذا الجهاز، حتى من دون اتصال.
pack-missions = السفارات والقنصليات هناك
pack-missions-none = لا تُعرف هنا سفارة ولا قنصلية في هذا البلد.
pack-alerts = التنبيهات هناك

## What of it an alert touches

touch-sure = يمس ما تتابعه
touch-maybe = قد يمس ما تتابعه
touch-place = مكان تتابعه: { $name }
touch-trip = رحلتك: { $name }
touch-town = مدينة تتابعها: { $name }
touch-subscription = بلد تتابعه: { $name }

## Muting

alert-mute = كتم هذا النوع من تنبيهات هذه الجهة
alert-mute-text = تبقى في القائمة. أما التنبيه بالغ الخطورة منها فينبّهك مع ذلك.
alert-muted = تنبيهات هذا النوع من هذه الجهة مكتومة، إلا إذا كان أحدها بالغ الخطورة.
alert-muted-see = عرض ما كُتم

## Whether Amana still watches

heartbeat-title = هل ما زالت أمانة ترصد؟
heartbeat-just-checked = فُحص قبل لحظات، في الساعة { $time }.
heartbeat-checked =
    { PLURAL($minutes) ->
        [zero] فُحص في الساعة { $time }، قبل لحظات.
        [one] فُحص في الساعة { $time }، قبل دقيقة واحدة.
        [two] فُحص في الساعة { $time }، قبل دقيقتين.
        [few] فُحص في الساعة { $time }، قبل { NUM($minutes) } دقائق.
        [many] فُحص في الساعة { $time }، قبل { NUM($minutes) } دقيقة.
       *[other] فُحص في الساعة { $time }، قبل { NUM($minutes) } دقيقة.
    }
heartbeat-never = لم يجب أي مصدر بعد.
heartbeat-cannot-warn = لا شيء هنا يستطيع تنبيهك الآن
heartbeat-cannot-warn-text = اترك تنبيهات السلطات مشغّلة في هاتفك، واستمع إلى الإذاعة، واتبع تعليمات السلطات المحلية.
heartbeat-gaps = ما لا تستطيع أمانة رؤيته
heartbeat-gaps-none = ترى أمانة كل ما ينبغي أن تراه.
heartbeat-since = منذ { $moment }
heartbeat-test = اختبار كل خطوة
heartbeat-passed = كل الخطوات تعمل.
heartbeat-not-passed = بعض الخطوات لا تعمل.
heartbeat-works = تعمل
heartbeat-works-not = لا تعمل
heartbeat-drill = تجربة تنبيه
heartbeat-drill-text = تمر التجربة بكل ما يمر به التنبيه، وتقول إنها تمرين. وتزول بعد عشر دقائق.
