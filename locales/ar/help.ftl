### Needing help: whom to call, the crisis desk, one’s own people.

## Whom to call

help-title = أحتاج إلى مساعدة
help-missions = أقرب السفارات والقنصليات
help-missions-none = لا تُعرف سفارة ولا قنصلية قريبة منك. حدّد البلد، أو دع هذا الجهاز يعرف موقعه، فتظهر أقربها هنا.
help-mission-away = على بعد نحو { NUM($distance_km) } كم
help-mission-no-phone = رقم هاتفها غير معروف هنا.
help-missions-unchecked = لم تُقارن هذه البيانات بقائمة رسمية. ربما تغيّر رقم أو مكان.
help-call-number = الاتصال بالرقم { $phone }

## The crisis desk

help-desk = خلية الأزمة
help-desk-intro = يُختم نداء الاستغاثة لخلية الأزمة في { $mission }. لا أحد غيرها يستطيع قراءته.
help-message = ماذا حدث، وأين أنت
help-message-hint = بكلماتك: من معك، وما تحتاج إليه. يمكن أن يبقى فارغًا.
help-position = إضافة مكان هذا الجهاز
help-position-none = لا يعرف هذا الجهاز أين هو. اكتب أين أنت.
help-ask = طلب المساعدة من خلية الأزمة
help-ask-now = نعم، أطلب المساعدة
help-soon =
    { PLURAL($seconds) ->
        [zero] يخرج النداء الآن.
        [one] يخرج النداء بعد ثانية واحدة.
        [two] يخرج النداء بعد ثانيتين.
        [few] يخرج النداء بعد { NUM($seconds) } ثوانٍ.
        [many] يخرج النداء بعد { NUM($seconds) } ثانية.
       *[other] يخرج النداء بعد { NUM($seconds) } ثانية.
    }
help-take-back = سحب النداء
help-taken-back = سُحب النداء. لم يخرج شيء من هذا الجهاز، وكلماتك ما زالت هنا.
help-called = نداء الاستغاثة
help-handed-over = سُلّم إلى الشبكة
help-answered = جواب خلية الأزمة
help-call-off = لم أعد بحاجة إلى مساعدة
help-call-off-text = ربما وصل نداؤك من قبل فيبقى هناك: وتُخبر كل خلية أزمة بأنك لم تعد بحاجة إلى مساعدة.
help-called-off = قلت إنك لم تعد بحاجة إلى مساعدة. يُرسل ذلك من تلقاء نفسه إلى كل خلية أزمة بعد ندائك.
help-again = طلب المساعدة مرة أخرى

## One’s own people

help-people = أهلك
help-people-intro = لا تكتب أمانة إلى أحد من تلقاء نفسها: أنت تضع النص في تطبيق آخر وترسله منه.
help-people-none = لا أحد في القائمة بعد. أضف من يجب أن يعرف حين تحتاج إلى مساعدة.
help-people-add = إضافة شخص
help-person = شخص تريد إخباره
help-person-phone = رقم الهاتف
help-person-phone-hint = مع + ورمز البلد، مثلا { $example }.
help-share = عرض نص لإرساله
help-share-copy = نسخ النص
help-share-copied =
    { PLURAL($seconds) ->
        [zero] نُسخ النص. يُمحى من الحافظة الآن.
        [one] نُسخ النص. يُمحى من الحافظة بعد ثانية واحدة.
        [two] نُسخ النص. يُمحى من الحافظة بعد ثانيتين.
        [few] نُسخ النص. يُمحى من الحافظة بعد { NUM($seconds) } ثوانٍ.
        [many] نُسخ النص. يُمحى من الحافظة بعد { NUM($seconds) } ثانية.
       *[other] نُسخ النص. يُمحى من الحافظة بعد { NUM($seconds) } ثانية.
    }
help-share-text = رسالة نصية إلى { $name }
help-share-texted = النص الآن في تطبيق الرسائل لديك. لم يُرسل شيء بعد: أرسله من هناك.
