### السلامة: ما يمسّني، وما العمل الآن.

## بمن تتصل

emergency-any = أي حالة طارئة
emergency-any-mobile = أي حالة طارئة، من هاتف محمول
emergency-police = الشرطة
emergency-ambulance = الإسعاف
emergency-fire = المطافئ
emergency-ambulance-and-fire = الإسعاف والوقاية المدنية
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
safety-emergency-anywhere = لم يُحدَّد البلد. يعمل هذا الرقم من الهواتف المحمولة في معظم البلدان.
safety-emergency-set = تحديد البلد
safety-emergency-change = تغيير البلد
safety-emergency-source = مصدر هذه الأرقام
safety-title = قل إنك بخير
safety-intro = يُختم جوابك لخلية الأزمة في القنصلية. ولا يتضمن موقعك.
safety-mission = القنصلية
safety-message = رسالة
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
