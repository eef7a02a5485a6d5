# Areas.

areas-answer = { $n ->
    [one] Нанесён { $n } район, со всеми действовавшими версиями.
    [few] Нанесено { $n } района, каждый со всеми действовавшими версиями.
   *[many] Нанесено { $n } районов, каждый со всеми действовавшими версиями.
}
areas-map = Карта всех районов
no-areas = Ни один район ещё не нанесён.
area-core = ядро
area-outer = внешний контур
area-core-explained = сплошная линия: внутри при любом прочтении района
area-outer-explained = прерывистая линия: за ней — вне района при любом его прочтении
area-operations-explained = штриховка: район боевых операций
area-line-explained = штрихпунктирная линия: от неё отсчитываются расстояния
area-post-explained = ромб: пост
area-crossing-explained = квадрат с крестом: пункт пропуска
area-drawers-explained = другие прерывистые линии с именем составителя: карты расходятся, показана карта каждого
area-by-drawer = { $area } (карта: { $drawer })
area-maps-differ = Составители, чьи карты расходятся: { $list }. Где они расходятся, остаётся открытым, какая карта верна.
operations-against = Операции против: { $list }
area-kind-zone = зона
area-kind-line = линия
area-kind-buffer = буферная зона
area-kind-crossing = пункт пропуска
area-kind-post = пост
area-kind-operations = район операций
inside = внутри
perhaps-inside = возможно, внутри
versions = Версии
version-number = версия { $n }
valid = Срок действия
parts = Части
drawn-by = Кто нанёс
