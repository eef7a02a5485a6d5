# ما ينبغي العمل عليه، ومن يعمل عليه.

section-queue = قائمة العمل
queue-answer = { $n ->
    [zero] لا حوادث،
    [one] حادث واحد،
    [two] حادثان،
    [few] { $n } حوادث،
    [many] { $n } حادثاً،
   *[other] { $n } حادث،
} { $overdue ->
    [zero] ولا شيء متأخر.
    [one] واحد منها انقضت مهلته.
    [two] اثنان منها انقضت مهلتهما.
    [few] { $overdue } منها انقضت مهلتها.
    [many] { $overdue } منها انقضت مهلتها.
   *[other] { $overdue } منها انقضت مهلتها.
}
queue-states = مراحل الحوادث
queue-all = الكل
queue-overdue = متأخر
queue-mine = ما لديّ
queue-filtered = تسري هنا مرشحات الموقف أيضاً.
queue-unfiltered = عرض الكل
queue-empty = لا شيء هنا بانتظار أحد.
queue-state = المرحلة
queue-who = من يعمل عليه
queue-bulk = مع المحدد
queue-choose = تحديد
queue-none-chosen = لم يُحدَّد شيء
queue-claim = تولّي
queue-release = ترك
queue-mark-seen = تعليم كمقروء
queue-assign = إسناد
queue-assign-to = إلى
queue-nobody = لا أحد
queue-assigned = مسند إلى
queue-viewing = ينظر فيه الآن:
queue-unread = جديد
queue-claimed-until = { $who } حتى { $when }
queue-done = { $n ->
    [zero] لم يتغير شيء.
    [one] تغيّر حادث واحد.
    [two] تغيّر حادثان.
    [few] تغيّرت { $n } حوادث.
    [many] تغيّر { $n } حادثاً.
   *[other] تغيّر { $n } حادث.
}
queue-searches = عمليات البحث المحفوظة
queue-search-name = حفظ هذا العرض باسم
queue-subscribe = أبلغني بما يجدّ فيه
queue-subscribed = يبلّغ بالجديد
queue-save = حفظ
queue-forget = إزالة
page-of = صفحة { $page } من { $pages }
queue-unclaimed = لا أحد
