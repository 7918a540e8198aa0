/** A letter to start from, offered until a campaign has its own. */
export const firstLetter = {
  letterSubject: '{{ campaign_title }}: please help people in {{ seat_name }}',
  letterTemplate: `{{ salutation }},

I live in {{ seat_name }}, and I am writing to you as my Member of Parliament about {{ campaign_title }}.

{{ own_words }}

{% if asks.size == 1 %}Will you please {{ asks[0] }}?{% elsif asks.size > 1 %}Will you please:
{% for ask in asks %}
- {{ ask }}{% endfor %}{% endif %}

{% if signatories.size > 0 %}These organisations ask for the same: {{ signatories | join: "; " }}.

{% endif %}I would be glad to know what you think, and what you will do.

Yours sincerely,

{{ sender_name }}`,
} as const
