/** A letter to start from, offered until a campaign has its own: its opening and close fit the member and the writer. */
export const firstLetter = {
  letterSubject: '{{ campaign_title }}: please help people in {{ seat_name }}',
  letterTemplate: `{{ salutation }},

{% if represented_name != "" -%}
I am writing on behalf of {{ represented_name }}, who lives in {{ seat_name }}. You are their Member of Parliament, and this is about {{ campaign_title }}.
{%- else -%}
I live in {{ seat_name }}, and I am writing to you as my Member of Parliament about {{ campaign_title }}.
{%- endif %}

{{ own_words }}

{% if asks.size == 1 %}Will you please {{ asks[0] }}?{% elsif asks.size > 1 %}Will you please:
{% for ask in asks %}
- {{ ask }}{% endfor %}{% endif %}

{% if signatories.size > 0 %}These organisations ask for the same: {{ signatories | join: "; " }}.

{% endif %}
{%- if member_kind == "speaker" -%}
I know that the Speaker takes no side. I would be glad to know how your office can help.
{%- elsif member_kind == "abstentionist" -%}
I know that you do not take your seat at Westminster. I would be glad to know what you can do from here.
{%- else -%}
I would be glad to know what you think, and what you will do.
{%- endif %}

Yours sincerely,

{{ sender_name }}`,
} as const
