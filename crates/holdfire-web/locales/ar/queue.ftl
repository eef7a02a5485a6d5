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

# Which columns the list shows.
queue-positions = المواقف
queue-no-positions = لم يُتخذ أي موقف بعد
queue-due = الموعد
queue-waits-for = بانتظار
queue-reports = التقارير
queue-differences = ما تختلف فيه التقارير
queue-harm = الضرر
queue-targets = الأهداف
queue-known = معلوم منذ
queue-columns = الأعمدة
columns-earlier = { $column }: إلى الأمام
columns-later = { $column }: إلى الخلف
columns-away = { $column }: حذف من العرض
columns-more = أعمدة أخرى:
columns-keep = احفظ هذه الأعمدة لي
columns-forget = العودة إلى الأعمدة المعتادة
columns-back = تم
columns-shared = عنوان هذه الصفحة يعرض هذه الأعمدة لكل من ترسله إليه.

# Filters beside those of the overview, map and timeline.
queue-map-and-time = الخريطة والخط الزمني
queue-dense = صفوف متراصة
queue-claimed-by = تولّاه
queue-anybody = أي شخص أو لا أحد
queue-only-unread = ما لم أفتحه فقط
queue-show = عرض
queue-map-elsewhere = في صفحة الموقف خريطة لهذه الحوادث
queue-follow = ما يظهر على الخريطة فقط
chip-claimed = تولّاه { $name }
chip-assigned = مسند إلى { $name }
chip-unread = لم أفتحه
chip-waits-for = بانتظار { $name }
chip-position = موقف { $member }: { $position }
chip-differs = التقارير تختلف
chip-differs-on = التقارير تختلف في { $field }
chip-within = في جزء من الخريطة
facet-waits-for = بانتظار
facet-position = موقف أحد الأعضاء
facet-position-of = موقف مَن
facet-position-is = ما هو
position-none-yet = لا موقف بعد
facet-differs = ما تختلف فيه التقارير
differs-somewhere = أي شيء
