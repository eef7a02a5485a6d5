# ما يُبلَّغ به صاحب الحساب في الصفحة وبالبريد. لا أسماء في البريد ولا أماكن.

notices = الإشعارات
notices-answer = { $n ->
    [zero] قرأتَ كل شيء.
    [one] إشعار واحد غير مقروء.
    [two] إشعاران غير مقروءين.
    [few] { $n } إشعارات غير مقروءة.
    [many] { $n } إشعاراً غير مقروء.
   *[other] { $n } إشعار غير مقروء.
}
notices-none = لم تُبلَّغ بشيء بعد.
notices-read-all = تعليم الكل كمقروء
notices-older = إشعارات أقدم
notice-settings = بماذا تُبلَّغ
notice-settings-note = اختر ما تريد أن تُبلَّغ به وأين. لا تُبلَّغ أبداً بما لا يحق لك الاطلاع عليه، ويُتحقَّق من ذلك ثانيةً عند التبليغ.
notice-column-what = بماذا
notice-in-page = في الصفحة
notice-by-mail = بالبريد الإلكتروني
notice-by-webhook = إلى برنامجنا
notice-save = حفظ
notice-searches-note = يُشترك في عمليات البحث المحفوظة من قائمة العمل، ثم تظهر هنا.
notice-hours = الساعات
notice-quiet-from = لا يُرسل شيء من الساعة
notice-quiet-until = حتى الساعة
notice-daily-at = تُجمع أخبار اليوم في الساعة
notice-hours-note = تُظهر الصفحة كل شيء فوراً. وما لم يُرسل يخرج عند انتهاء ساعات السكون. وبين رسالتين دقيقتان على الأقل.
notice-address = إلى أين يصل البريد
notice-address-note = في الرسائل رقم الحادث ونوع الخبر والمهلة وأين تقرأ المزيد: بلا أسماء ولا أماكن. ولا يُرسل إلى عنوان شيء آخر حتى يعود رمزه.
notice-address-tell = العنوان
notice-address-send = إرسال رمز إليه
notice-address-code = الأرقام الثمانية في الرسالة، وهي صالحة ساعة واحدة
notice-address-confirm = تأكيد
notice-address-confirmed = مؤكَّد
notice-address-unconfirmed = بانتظار رمزه
notice-address-forget = نسيان هذا العنوان
notice-no-mail = لا يرسل هذا الخادم بريداً، ولمن يديره أن يغيّر ذلك.
notice-search = البحث المحفوظ «{ $name }»
notice-search-gone = بحث محفوظ أُزيل
notice-search-note = جدّ شيء في حادث يجده هذا البحث. ولا تُبلَّغ بالحادث نفسه ثانيةً إلا بعد أن تطّلع.
notice-of-bulletin = نشرة
notice-of-clause = التزامات لها مهلة
notice-of-commitment = تعهد
notice-of-export = ملفات مستخرجة بانتظار الموافقة
notice-stop = لا مزيد من البريد
notice-stop-note = سيُنسى عنوان هذه الرسالة. وتبقى تُبلَّغ في الصفحة، ولك أن تعطي عنواناً هناك من جديد.
notice-stop-now = إيقاف البريد
notice-stopped = نُسي العنوان، ولن يصل إليه بريد بعد الآن.
duty-asked = طُلب منا شيء
duty-asked-note = طلب معلومات أو تحقق أو مطالبة موجهة إلى جهتك، وما يؤول إليه ذلك.
duty-runs-out = مهلة لنا تنقضي
duty-runs-out-note = قبل ست ساعات، أو في منتصف مهلة أقصر؛ وعند انقضائها.
duty-answered = جدّ شيء في ما طلبناه
duty-answered-note = رد أو تقرير تحقق أو متابعة.
duty-mine = عملي أنا
duty-mine-note = أُسند إليّ حادث، أو تنتهي مدة تولّيّ خلال ربع ساعة.
duty-found = ما خُلص إليه وما صدر
duty-found-note = النتائج المشتركة وإسناد المسؤولية والنشرات.
duty-to-approve = ما ينتظر موافقتك
duty-to-approve-note = ملفات مستخرجة طلبها غيرك ولك أن توافق عليها أو ترفضها.
gathering-off = لا
gathering-at-once = فوراً
gathering-hourly = كل ساعة
gathering-daily = كل يوم
news-requested = طُلبت معلومات من جهتك.
news-tasked = طُلب من جهتك التحقق.
news-demanded = وُجّهت مطالبة إلى جهتك.
news-escalated = رُفع ما طُلب إلى المستوى التالي.
news-withdrawn = لم يعد ما طُلب مطلوباً.
news-checked = جرى التحقق من تلبية مطالبة.
news-asking-due-soon = مهلة ما طُلب تنقضي قريباً.
news-asking-overdue = انقضت مهلة ما طُلب.
news-step-due-soon = مهلة خطوة من خطوات الاتفاق تنقضي قريباً.
news-step-overdue = انقضت مهلة خطوة من خطوات الاتفاق.
news-acknowledged = استلم من طلبتم منه ما طلبتم.
news-answered = جاء رد على ما طلبتم.
news-reported = جاء تقرير التحقق الذي طلبتم.
news-assigned = أُسند الحادث إليك.
news-claim-ends = تنتهي قريباً مدة تولّيك الحادث.
news-finding = سُجّلت نتيجة مشتركة.
news-proposed = على جهتكم أن تصوّت على ما اقتُرح.
news-attribution = سُجّل من يُعدّ مسؤولاً.
news-bulletin = صدرت نشرة.
news-correction = صُححت نشرة: هذه تحل محلها.
news-in-search = جدّ شيء في حادث من بحثك.
news-export-waits = طُلبت ملفات مستخرجة وهي بانتظار الموافقة.
delivery-mail-waiting = البريد: بانتظار { $when }
delivery-mail-again = البريد: فشل، وتعاد المحاولة { $when }
delivery-mail-sent = البريد: أُرسل { $when }
delivery-mail-given-up = البريد: فشل، وتُركت المحاولة { $when }
delivery-mail-withheld = البريد: لم يُرسل لأنه لم يعد يحق لك الاطلاع عليه
delivery-webhook-waiting = البرنامج: بانتظار { $when }
delivery-webhook-again = البرنامج: فشل، وتعاد المحاولة { $when }
delivery-webhook-sent = البرنامج: أُبلغ { $when }
delivery-webhook-given-up = البرنامج: فشل، وتُركت المحاولة { $when }
delivery-webhook-withheld = البرنامج: لم يُبلَّغ لأنه لم يعد يحق لك الاطلاع عليه
mail-subject = { $n ->
    [zero] لا إشعارات
    [one] إشعار واحد
    [two] إشعاران
    [few] { $n } إشعارات
    [many] { $n } إشعاراً
   *[other] { $n } إشعار
}
mail-due = المهلة { $when }.
mail-overdue-since = متأخر منذ { $when }.
mail-settings = بماذا تُبلَّغ ومتى:
mail-stop = لا مزيد من البريد:
mail-code-subject = رمز عنوانك
mail-code-note = أدخل هذا الرمز حيث أعطيت هذا العنوان، خلال ساعة:
mail-code-not-yours = إن لم تعطِ عنواناً فلا تفعل شيئاً: لن يُرسل إلى هنا شيء آخر.
section-webhooks = نداءات البرامج
webhooks-note = يمكن أن تُبلَّغ برامج جهتك بإشعارات حساباتها، لمن اختار ذلك لنفسه. كل نداء موقَّع وفق مواصفة مفتوحة، ولا أسماء فيه ولا أماكن.
webhooks-not-called = لا ينادي هذا الخادم برامج، ولمن يديره أن يغيّر ذلك.
webhooks-none = لا يُبلَّغ أي برنامج بشيء.
webhook-made = سرّ البرنامج الجديد. يظهر هذه المرة فقط.
webhook-make = إضافة برنامج
webhook-name = اسمه
webhook-url = عنوانه، ويجب أن يبدأ بـ `https`
webhook-refused = لا يصلح هذا العنوان: يجب أن يبدأ بـ `https` وألا يحوي كلمة مرور.
webhook-try = تجربة
webhook-end = إنهاء
webhook-ended = منتهٍ
webhook-calls = آخر النداءات
webhook-again = إرسال من جديد
webhook-trial = تجربة
