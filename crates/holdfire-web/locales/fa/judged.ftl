# What members say of an incident, what they find together and whom they name.

judged = موضع اعضا
judged-caption = موضع هر عضو دربارهٔ این حادثه و دلیل آن
judged-member = عضو
judged-position = موضع
judged-reason = دلیل
judged-silent = اظهار نظر نکرده
judged-accused = در گزارش‌ها متهم شده
judged-finding = یافتهٔ مشترک
judged-no-finding = اعضا هنوز به یافتهٔ مشترکی نرسیده‌اند.
judged-attribution = انتساب مسئولیت
judged-no-longer = دیگر برقرار نیست:
judged-proposed = در دست رأی‌گیری
judged-proposed-before = پیشنهادهایی که دیگر باز نیستند
proposed-finding = یافتهٔ پیشنهادی
proposed-attribution = انتساب پیشنهادی
proposal-by = پیشنهاددهنده
proposal-waits-for = هنوز رأی نداده:
proposal-all-voted = همه رأی داده‌اند و بنا بر قاعدهٔ سازوکار پذیرفته نمی‌شود. رأی‌ها را هنوز می‌توان تغییر داد.
proposal-until = هر عضو تا این زمان در انتظار است:
proposal-time-over = مهلت رأی‌گیری به پایان رسید:
proposal-your-vote = رأی شما در انتظار است
proposal-stand-aside = عضو شما متهم است و بنا بر قاعدهٔ کناره‌گیری در این رأی‌گیری شرکت نمی‌کند.
proposal-withdrawn = پس گرفته شد
proposal-replaced = پیشنهاد دیگری جایش را گرفت
vote-awaited = رأی نداده
judged-since = از آن زمان { $joined ->
    [0] گزارشی افزوده نشد
    [one] یک گزارش افزوده شد
   *[other] { $joined } گزارش افزوده شد
} و { $left ->
    [0] گزارشی بیرون نرفت
    [one] یک گزارش بیرون رفت
   *[other] { $left } گزارش بیرون رفت
}
attributed = { $who }، با معیار «{ $standard }»
responsible-unknown = نمی‌توان از کسی نام برد
accord-not-all-spoken = همه اظهار نظر نکرده‌اند
accord-agreed = همه هم‌نظرند
accord-withheld = اختلافی نیست، اما همه موضع نگرفته‌اند
accord-not-confirmed = برخی تأیید می‌کنند و برخی نمی‌توانند
accord-classified-differently = آن را متفاوت طبقه‌بندی می‌کنند
accord-disputed = یکی گفتهٔ دیگری را رد می‌کند
stand-confirms = تأیید می‌کند
stand-cannot-confirm = نمی‌تواند تأیید کند
stand-excluded-target = هدف مستثنا
stand-outside-area = بیرون از منطقه
stand-duplicate = تکرار حادثهٔ
stand-disputes = رد می‌کند
stand-no-position = موضعی نمی‌گیرد
outcome-not-an-incident = حادثه نیست
outcome-relevant-no-violation = مرتبط، بدون نقض
outcome-minor-violation = نقض جزئی
outcome-grave-violation = نقض فاحش
outcome-unresolved = حل‌نشده
confidence-low = اطمینان کم
confidence-moderate = اطمینان متوسط
confidence-high = اطمینان زیاد
carried-jointly = به‌طور مشترک
carried-with-dissent = با ثبت نظر مخالف
carried-no-consensus = بدون اجماع
carried-no-quorum = بدون حد نصاب
vote-agrees = موافق
vote-dissents = مخالف
vote-abstains = ممتنع
vote-absent = غایب
vote-recused = کناره گرفت
standard-suspicion = ظن
standard-reasonable-grounds = دلایل معقول
standard-balance-of-probabilities = غلبهٔ احتمالات
standard-clear-and-convincing = ادلهٔ روشن و قانع‌کننده
standard-beyond-reasonable-doubt = فراتر از شک معقول
