# Who may see and do what, and why a gate stays closed.

power-see-terms = دیدن توافق
power-see-bulletins = دیدن بولتن‌های منتشرشده
power-see-checkpoint = دیدن نقطهٔ وارسی و وارسی دفتر ثبت
power-see-overview = دیدن وضعیت
power-see-incident = دیدن یک حادثه
power-see-report = دیدن یک گزارش
power-see-evidence = دیدن شواهد
power-see-asking = دیدن پرسش‌ها و پاسخ‌ها
power-see-reconciliation = دیدن فهرست‌های اعضا در کنار هم
power-see-coverage = دیدن اینکه چه کسی دیده‌بانی کرده
power-see-calls = دیدن فهرست تماس‌ها
power-see-queue = دیدن صف کار
power-see-sources = دیدن منابع و پیوندها
power-see-register = دیدن همهٔ ثبت‌های دفتر
power-see-powers = دیدن اینکه چه کسی چه اختیاری دارد
power-file-report = ارائهٔ گزارش
power-attach-evidence = افزودن شواهد
power-link-reports = تصمیم دربارهٔ اینکه کدام گزارش‌ها یک حادثه‌اند
power-work-queue = برعهده گرفتن و واگذار کردن کار
power-comment = نوشتن نظر
power-take-position = موضع‌گیری از سوی یک عضو
power-request-information = درخواست اطلاعات
power-task-verification = درخواست راستی‌آزمایی
power-report-verification = گزارش نتیجهٔ راستی‌آزمایی
power-respond = پاسخ به آنچه پرسیده شده
power-make-finding = ثبت یافتهٔ مشترک
power-make-attribution = ثبت اینکه چه کسی مسئول شناخته شده
power-make-demand = مطالبه
power-follow-up = ثبت اینکه مطالبه برآورده شده است یا نه
power-escalate = ارجاع به سطح بالاتر
power-make-erratum = اعلام اینکه چیزی نادرست ثبت شده
power-record-coverage = ثبت اینکه چه کسی دیده‌بانی کرده
power-log-call = ثبت یک تماس
power-sign-entries = امضای آنچه به نام سازمان خود ثبت شده
power-issue-bulletin = انتشار بولتن
power-export = برون‌بری ثبت‌ها
power-approve-export = تأیید برون‌بری ثبت‌ها
power-use-tokens = اجازه به برنامه برای کار با توکن
power-manage-accounts = دعوت از افراد و تغییر حساب‌ها
power-manage-keys = ثبت و پایان دادن به کلیدهای سازمان خود
power-manage-webhooks = تعیین برنامه‌هایی که از اعلان‌ها آگاه شوند
power-see-trail = دیدن اینکه چه کسی وارد شده

role-administrator = مدیر
role-duty-officer = افسر کشیک
role-analyst = تحلیلگر
role-reporting-officer = مسئول بولتن
role-joint-member = عضو گروه مشترک
role-monitor = دیده‌بان
role-hotline-operator = متصدی خط تماس
role-party-liaison = رابط یک طرف
role-detainee-officer = مسئول امور بازداشت‌شدگان
role-access-officer = مسئول امور دسترسی
role-auditor = حسابرس
role-observer = ناظر

kind-guarantor = اعضا
kind-party = طرف‌ها
kind-un = سازمان ملل متحد
kind-observer = ناظران
kind-public = همه

access = چه کسی چه اختیاری دارد
access-intro = هر صفحه و هر کار از قاعده‌های دسترسی سازوکار می‌گذرد. آنچه هیچ قاعده‌ای اجازه ندهد رد می‌شود. قاعده‌ها در دفتر ثبت‌اند؛ تغییر، ثبتی است که هر عضو می‌بیند.
access-none = در این دفتر ثبت قاعدهٔ دسترسی تصویب نشده است، پس هیچ‌کس اجازهٔ کاری ندارد. آن‌ها را با `holdfire judge powers` تصویب کنید.
access-adopted = تصویب‌شده در
access-in-words = قاعده‌های دسترسی به زبان ساده
access-as-written = چنان‌که نوشته شده (Cedar)
access-table = هر کار و اینکه چه کسی اجازهٔ آن را دارد
access-act = کار
access-see = دیدن
access-do = ثبت و انتشار
access-administer = راه دادن
access-every-role = هر نقشی
access-nobody = هیچ‌کس
access-yes = بله
access-reach-own = تنها جایی که به آن مربوط است یا خود گزارش کرده
access-reach-concerned = تنها جایی که به آن مربوط است
access-reach-told-by-itself = تنها آنچه خود گزارش کرده
access-for-others = به نام دیگران نیز
access-who-sees = چه کسی می‌تواند ببیند: { $name }
access-who-sees-note = برآمده از قاعده‌های دسترسی برای این حادثه: گزارش‌های آن به چه کسی مربوط است و منابع چه کسی آن را گزارش کرده‌اند.
access-who-sees-link = چه کسی می‌تواند این را ببیند؟
access-organisation = سازمان
access-roles = به تفکیک نقش
access-may-not-see = اجازهٔ دیدن ندارد
limited = شما { $n } حادثه را می‌بینید: آن‌ها که به سازمان شما مربوط است یا سازمان شما گزارش کرده. همهٔ شمارش‌های اینجا از همین‌هاست.
reports-not-shown = { $n ->
    [one] { $n } گزارش از این حادثه هست که اجازهٔ دیدن آن را ندارید.
   *[other] { $n } گزارش از این حادثه هست که اجازهٔ دیدن آن‌ها را ندارید.
}

problem-sign-in = برای دیدن این وارد شوید
problem-sign-in-next = این برای کسانی است که حساب دارند. مدیر سازمان شما می‌تواند شما را دعوت کند.
problem-not-allowed = حساب شما اجازهٔ این کار را ندارد: { $act }
problem-not-allowed-next = صفحهٔ «چه کسی چه اختیاری دارد» نشان می‌دهد چه کسی اجازه دارد. چیزی ثبت نشد.
