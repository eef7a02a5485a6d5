# من يحق له الاطلاع ومن يحق له التصرف، ولماذا يبقى الباب مغلقاً.

power-see-terms = الاطلاع على الاتفاق
power-see-bulletins = الاطلاع على نشرات العموم
power-see-observer-bulletins = الاطلاع على نشرات الأمم المتحدة والمراقبين
power-see-member-bulletins = الاطلاع على نشرات الأعضاء
power-see-checkpoint = الاطلاع على نقطة التحقق وفحص السجل
power-see-overview = الاطلاع على الموقف
power-see-incident = الاطلاع على حادث
power-see-report = الاطلاع على تقرير
power-see-evidence = الاطلاع على الأدلة
power-see-asking = الاطلاع على الطلبات والردود
power-see-reconciliation = الاطلاع على قوائم الأعضاء جنباً إلى جنب
power-see-coverage = الاطلاع على من كان يراقب
power-see-calls = الاطلاع على سجل المكالمات
power-see-queue = الاطلاع على قائمة العمل
power-see-sources = الاطلاع على المصادر والروابط
power-see-register = الاطلاع على كل قيود السجل
power-see-powers = الاطلاع على الصلاحيات
power-see-talks = الاطلاع على العلني من المحادثات
power-see-minutes = الاطلاع على المحاضر والمسوّدات وما لم يُحسم
power-see-messages = قراءة الرسائل المختومة التي تمر بالجهة
power-tell-incidents = معرفة الحوادث واحداً واحداً
power-tell-exact-places = معرفة الأماكن بدقة
power-tell-protected-places = معرفة أماكن ما هو محمي
power-tell-sources = معرفة من أبلغ عن الحادث
power-tell-positions = معرفة موقف كل عضو
power-tell-reasons = معرفة أسباب أجوبة البنود
power-tell-due = معرفة ما هو مستحق
power-tell-declared = معرفة ما أعلنه الأعضاء
power-tell-observers = معرفة من كان يراقب
power-file-report = تقديم تقرير
power-attach-evidence = إرفاق أدلة
power-link-reports = البتّ في أي التقارير تخص حادثًا واحدًا
power-work-queue = تولّي العمل وإسناده
power-comment = التعليق
power-take-position = اتخاذ موقف باسم عضو
power-request-information = طلب معلومات
power-task-verification = طلب تحقق ميداني
power-report-verification = الإبلاغ عن نتيجة التحقق
power-respond = الرد على ما طُلب
power-make-finding = اقتراح نتيجة مشتركة
power-make-attribution = اقتراح من يُعدّ مسؤولاً
power-cast-vote = التصويت على ما يُقترح باسم العضو نفسه
power-make-demand = توجيه مطالبة
power-follow-up = تسجيل ما إذا لُبّيت المطالبة
power-escalate = التصعيد
power-make-erratum = بيان أن شيئاً سُجّل خطأً
power-record-coverage = تسجيل من كان يراقب
power-log-call = تسجيل مكالمة
power-record-talks = تسجيل ما يُروى عن المحادثات
power-carry-messages = حمل رسائل الجهة
power-keep-documents = حفظ الوثائق
power-sign-entries = توقيع ما سُجّل باسم الجهة
power-issue-bulletin = إصدار نشرة
power-export = استخراج السجلات
power-export-freely = استخراج السجلات دون موافقة
power-export-exact-places = ذكر الأماكن بدقة في الملفات
power-approve-export = الموافقة على استخراج السجلات
power-use-tokens = السماح لبرنامج بالتصرف برمز
power-manage-accounts = دعوة الأشخاص وتعديل الحسابات
power-manage-keys = تسجيل مفاتيح الجهة وإنهاؤها
power-manage-webhooks = تحديد البرامج التي تُبلَّغ بالإشعارات
power-see-trail = الاطلاع على من سجّل الدخول

role-administrator = مدير
role-duty-officer = ضابط مناوب
role-analyst = محلل
role-reporting-officer = مسؤول النشرات
role-joint-member = عضو المجموعة المشتركة
role-monitor = مراقب
role-hotline-operator = عامل الخط الساخن
role-party-liaison = ضابط اتصال لدى طرف
role-detainee-officer = مسؤول المحتجزين
role-access-officer = مسؤول الوصول الإنساني
role-auditor = مدقق
role-observer = ملاحظ

kind-guarantor = الأعضاء
kind-party = الأطراف
kind-un = الأمم المتحدة
kind-observer = المراقبون المدعوون
kind-public = الجميع

access = من يحق له ماذا
access-intro = تمر كل صفحة وكل فعل عبر سياسات الآلية، وما لا تسمح به سياسة يُرفض. والسياسات مدوّنة في السجل، وكل تغيير فيها قيد يراه كل عضو.
access-none = لم تُعتمد سياسات في هذا السجل، فلا يحق لأحد شيء. اعتمدها بالأمر `holdfire judge powers`.
access-adopted = اعتُمدت في
access-in-words = السياسات بكلام واضح
access-as-written = كما كُتبت (Cedar)
access-table = كل فعل ومن يحق له
access-act = الفعل
access-see = الاطلاع
access-in-confidence = القراءة في سرّية
access-tell = ما تخبر به طبعات النشرات
access-do = التسجيل والإرسال
access-administer = الإدخال
access-every-role = كل الأدوار
access-nobody = لا أحد
access-yes = نعم
access-reach-own = فقط حيث يعنيه الأمر أو أبلغ عنه بنفسه
access-reach-concerned = فقط حيث يعنيه الأمر
access-reach-told-by-itself = فقط ما أبلغ عنه بنفسه
access-for-others = وباسم غيره أيضاً
access-who-sees = من يمكنه الاطلاع على { $name }
access-who-sees-note = محسوب من السياسات لهذا الحادث: من تعنيه تقاريره ومن أبلغت مصادره عنه.
access-who-sees-link = من يمكنه الاطلاع على هذا؟
access-organisation = الجهة
access-roles = بحسب الأدوار
access-may-not-see = لا يحق لها الاطلاع
limited = ترى { $n } من الحوادث: ما يعني جهتك أو أبلغت عنه. وكل عدد هنا هو عدد هذه الحوادث.
reports-not-shown = { $n ->
    [zero] لا توجد تقارير محجوبة عنك.
    [one] في هذا الحادث تقرير واحد لا يحق لك الاطلاع عليه.
    [two] في هذا الحادث تقريران لا يحق لك الاطلاع عليهما.
    [few] في هذا الحادث { $n } تقارير لا يحق لك الاطلاع عليها.
    [many] في هذا الحادث { $n } تقريرًا لا يحق لك الاطلاع عليها.
   *[other] في هذا الحادث { $n } تقرير لا يحق لك الاطلاع عليها.
}

problem-sign-in = سجّل الدخول للاطلاع على هذا
problem-sign-in-next = هذا لمن لديهم حساب. يمكن لمدير جهتك أن يدعوك.
problem-not-allowed = لا يحق لحسابك { $act }
problem-not-allowed-next = تبيّن صفحة «من يحق له ماذا» من يحق له ذلك. ولم يُسجَّل شيء.
