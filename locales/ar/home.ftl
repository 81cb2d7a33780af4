### الشاشة الرئيسية: أول ما يهمّ.

## الشاشة

home-deadline = أقرب موعد انتهاء
home-deadline-open = فتح الوثيقة
home-tasks = للإنجاز
home-nothing = لا شيء مطلوب منك الآن
home-urgency-red = عاجل
home-urgency-amber = قريبًا
home-do-answer = الإجابة
home-do-confirm-errand = تأكيد
home-do-retry-errand = معرفة ما أوقفه
home-do-reconnect = إعادة الاتصال
home-do-document-expires = فتح الوثيقة
home-do-rolled-back = معرفة ما العمل
home-do-damaged = عرض ما هو تالف
home-do-recovery-kit = التحقق من الكلمات الأربع والعشرين
home-do-backup = إنشاء نسخة احتياطية
home-do-promise = فتح الطلب
home-do-appointment = فتح الطلب
home-do-second-place = اختيار مكان ثانٍ
home-do-draft = متابعة
home-do-watch = معرفة ما يتوقف
home-requests-all = كل الطلبات
home-alerts-open = معرفة ما العمل
home-alerts-all = كل التنبيهات
home-alerts-here =
    { PLURAL($count) ->
        [zero] لا تنبيه حيث أنت
        [one] تنبيه واحد حيث أنت
        [two] تنبيهان حيث أنت
        [few] { NUM($count) } تنبيهات حيث أنت
        [many] { NUM($count) } تنبيهًا حيث أنت
       *[other] { NUM($count) } تنبيه حيث أنت
    }
home-alerts-maybe =
    { PLURAL($count) ->
        [zero] لا تنبيه قد يعنيك
        [one] تنبيه واحد قد يعنيك
        [two] تنبيهان قد يعنيانك
        [few] { NUM($count) } تنبيهات قد تعنيك
        [many] { NUM($count) } تنبيهًا قد يعنيك
       *[other] { NUM($count) } تنبيه قد يعنيك
    }

## الموعد التالي

deadline-in =
    { PLURAL($days) ->
        [zero] تنتهي الصلاحية اليوم، { $date }
        [one] تنتهي الصلاحية بعد يوم واحد، في { $date }
        [two] تنتهي الصلاحية بعد يومين، في { $date }
        [few] تنتهي الصلاحية بعد { NUM($days) } أيام، في { $date }
        [many] تنتهي الصلاحية بعد { NUM($days) } يومًا، في { $date }
       *[other] تنتهي الصلاحية بعد { NUM($days) } يوم، في { $date }
    }
deadline-today = تنتهي الصلاحية اليوم، { $date }
deadline-expired = انتهت الصلاحية في { $date }

## ما ينبغي عمله

task-answer = ينتظر جوابك: { $service } ({ $place })
task-confirm-errand = ينتظر تأكيدك: { $service } ({ $place })
task-retry-errand = توقّف الإرسال: { $service } ({ $place })
task-reconnect = يلزم تسجيل الدخول من جديد: { $place }
task-document-expired = { $kind }: انتهت الصلاحية في { $date }
task-document-expires = { $kind }: تنتهي الصلاحية في { $date }
task-promise-late = تأخر عن موعده: { $service } ({ $place })
task-appointment = موعد: { $service } ({ $place })
task-draft = أكمل مسودتك: { $service }
task-first-document = أضف وثيقتك الأولى
