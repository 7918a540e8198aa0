/** The demonstration's letter: its opening and close fit the member, the seat and the nation. */
export const letterTemplate = `{{ salutation }},

{% if represented_name != "" -%}
I am writing on behalf of {{ represented_name }}, who lives in {{ seat_name }}. You are their Member of Parliament, and this is about how long people wait to see a specialist when they may have inflammatory arthritis.
{%- else -%}
I live in {{ seat_name }}, and I am writing to you as my Member of Parliament about how long people wait to see a specialist when they may have inflammatory arthritis.
{%- endif %}
{%- if nation != "England" %} I know that decisions about health in {{ nation }} are made here and not in London. I ask you because you speak for this place.{% endif %}

{{ own_words }}

{% if asks.size == 1 %}Will you please {{ asks[0] }}?{% elsif asks.size > 1 %}Will you please:
{% for ask in asks %}
- {{ ask }}{% endfor %}{% endif %}

{% if signatories.size > 0 %}These organisations ask for the same: {{ signatories | join: "; " }}.

{% endif %}
{%- case member_kind -%}
{%- when "minister" -%}
I know that a minister cannot say everything in public. I would be glad to know what you think, and what you will do.
{%- when "speaker" -%}
I know that the Speaker takes no side. I write to you as the MP for {{ seat_name }}, and I would be glad to know how your office can help.
{%- when "abstentionist" -%}
I know that you do not take your seat at Westminster. I would be glad to know what you can do from here.
{%- else -%}
I would be glad to know what you think, and what you will do.
{%- endcase %}

Yours sincerely,

{{ sender_name }}`

/** The same in Welsh. Place names stand behind "etholaeth", where they do not mutate. */
export const letterTemplateCy = `{{ salutation }},

{% if represented_name != "" -%}
Rwy’n ysgrifennu ar ran {{ represented_name }}, sy’n byw yn etholaeth {{ seat_name }}. Chi yw’r Aelod Seneddol yno, ac mae’r llythyr hwn am ba mor hir y mae pobl yn aros i weld arbenigwr pan allai arthritis llidiol fod arnynt.
{%- else -%}
Rwy’n byw yn etholaeth {{ seat_name }}, ac rwy’n ysgrifennu atoch chi, fy Aelod Seneddol, am ba mor hir y mae pobl yn aros i weld arbenigwr pan allai arthritis llidiol fod arnynt.
{%- endif %} Gwn mai yma, ac nid yn Llundain, y gwneir penderfyniadau am iechyd yng Nghymru. Rwy’n gofyn i chi am eich bod yn siarad dros y lle hwn.

{{ own_words }}

{% if asks.size == 1 %}A wnewch chi, os gwelwch yn dda, {{ asks[0] }}?{% elsif asks.size > 1 %}A wnewch chi, os gwelwch yn dda:
{% for ask in asks %}
- {{ ask }}{% endfor %}{% endif %}

{% if signatories.size > 0 %}Mae’r sefydliadau hyn yn gofyn am yr un peth: {{ signatories | join: "; " }}.

{% endif %}
{%- case member_kind -%}
{%- when "minister" -%}
Gwn na all gweinidog ddweud popeth yn gyhoeddus. Byddwn yn falch o wybod beth yw eich barn, a beth a wnewch.
{%- when "speaker" -%}
Gwn nad yw’r Llefarydd yn cymryd ochr. Rwy’n ysgrifennu atoch fel AS etholaeth {{ seat_name }}, a byddwn yn falch o wybod sut y gall eich swyddfa helpu.
{%- when "abstentionist" -%}
Gwn nad ydych yn cymryd eich sedd yn San Steffan. Byddwn yn falch o wybod beth allwch chi ei wneud oddi yma.
{%- else -%}
Byddwn yn falch o wybod beth yw eich barn, a beth a wnewch.
{%- endcase %}

Yr eiddoch yn gywir,

{{ sender_name }}`
