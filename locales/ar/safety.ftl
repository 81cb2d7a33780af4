### السلامة: ما يمسّني، وما العمل الآن.

## بمن تتصل

emergency-any = أي حالة طارئة
emergency-any-mobile = أي حالة طارئة، من هاتف محمول
emergency-police = الشرطة
emergency-ambulance = الإسعاف
emergency-fire = المطافئ
emergency-ambulance-and-fire = الإسعاف والمطافئ
emergency-gendarmerie = الدرك
emergency-civil-guard = الحرس المدني
emergency-national-guard = الحرس الوطني
emergency-deaf = أي حالة طارئة برسالة نصية، لمن لا يستطيع السمع أو الكلام

## أنا بخير

safety-message-too-long =
    { PLURAL($most) ->
        [zero] لا تتسع الرسالة لأي حرف. اختصرها؛ لم يُرسل شيء بعد.
        [one] تتسع الرسالة لحرف واحد على الأكثر. اختصرها؛ لم يُرسل شيء بعد.
        [two] تتسع الرسالة لحرفين على الأكثر. اختصرها؛ لم يُرسل شيء بعد.
        [few] تتسع الرسالة لـ{ NUM($most) } أحرف على الأكثر. اختصرها؛ لم يُرسل شيء بعد.
        [many] تتسع الرسالة لـ{ NUM($most) } حرفًا على الأكثر. اختصرها؛ لم يُرسل شيء بعد.
       *[other] تتسع الرسالة لـ{ NUM($most) } حرف على الأكثر. اختصرها؛ لم يُرسل شيء بعد.
    }

## أرقام الطوارئ، في النافذة

safety-emergency = أرقام الطوارئ
safety-emergency-in = أرقام الطوارئ: { $country }
safety-emergency-anywhere = لم يُحدَّد بلد، أو أرقامه غير معروفة هنا. يعمل هذا الرقم من الهواتف المحمولة في معظم البلدان.
safety-emergency-set = تحديد البلد
safety-emergency-change = تغيير البلد
safety-emergency-source = مصدر هذه الأرقام
safety-title = قل إنك بخير
safety-intro = يُختم جوابك لخلية الأزمة في القنصلية. ولا يتضمن موقعك.
safety-mission = القنصلية
safety-message = الرسالة
safety-message-hint = كيف حالك، ومن معك، وكيف يُتصل بك.
safety-say = أنا بخير
safety-soon =
    { PLURAL($seconds) ->
        [zero] يُحفظ الآن.
        [one] يُحفظ بعد ثانية واحدة.
        [two] يُحفظ بعد ثانيتين.
        [few] يُحفظ بعد { NUM($seconds) } ثوانٍ.
        [many] يُحفظ بعد { NUM($seconds) } ثانية.
       *[other] يُحفظ بعد { NUM($seconds) } ثانية.
    }
safety-undone = لم يُحفظ شيء. رسالتك ما زالت هنا.
safety-said = قلت «أنا بخير»
safety-saved = محفوظ على هذا الجهاز
safety-waits = يُرسل من تلقاء نفسه حالما يمكن الوصول إلى القنصلية.
safety-received = استلمته القنصلية
safety-again = قوله مرة أخرى
safety-nobody = لا أحد يمكن إخباره بعد: لم تُضف أي قنصلية على هذا الجهاز.

## نداء الاستغاثة

distress-call-first = اتصل برقم الطوارئ المحلي قبل كل شيء.
distress-saved = { $mission }: محفوظ على هذا الجهاز. يُرسل من تلقاء نفسه حالما يتوفر اتصال.
distress-handed-over = { $mission }: سُلّم إلى الشبكة عند { $time }. لم يؤكده أحد بعد؛ وتواصل أمانة المحاولة.
distress-received = { $mission }: استُلم عند { $time }.
distress-answered = { $mission }: جاء الرد عند { $time }. { $answer }
distress-nobody = لم تُضف هنا أي قنصلية، فلن يصل هذا إلى أحد من تلقاء نفسه. اتصل، أو أخبر أهلك.
distress-answer-read = قرأه موظف في خلية الأزمة.
distress-answer-will-call = ستتصل بك خلية الأزمة. اترك الخط متاحًا.
distress-answer-help-coming = المساعدة في الطريق إليك.
distress-answer-call-local = اتصل برقم الطوارئ المحلي: لا تستطيع خلية الأزمة مساعدتك من مكانها.
share-help = أحتاج إلى مساعدة. { $words }
share-help-at = أحتاج إلى مساعدة. { $words } أنا قرب { $coordinates } (±{ NUM($accuracy_m) } م)، عند { $at }.
share-help-near = أحتاج إلى مساعدة. { $words } أنا قرب { $coordinates }، عند { $at }.
share-warning = الرسالة النصية غير مختومة: من ينقلها يستطيع قراءتها، ومعها موقعك إن شاركته.

## البعثات في الخارج

mission-kind-embassy = سفارة
mission-kind-consulate-general = قنصلية عامة
emergency-unchecked = لم تُقارن هذه الأرقام بقائمة رسمية. إن لم تعمل فاتصل بالرقم 112 من هاتف محمول.

## الفحص الذاتي

self-test-read = قراءة تنبيه
self-test-match = مقارنة منطقته
self-test-keep = حفظ ما أُعلن
self-test-restart = لا يضيع شيء بعد إعادة التشغيل
self-test-sources = المصادر تجيب
self-test-position = الموقع معروف
self-test-distress = لنداء الاستغاثة من يستقبله
