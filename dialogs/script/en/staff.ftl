### What navigators and administrators read. Notices in the group carry no health word: a code,
### how soon, the language, since when, the time of the call. Everything else stands on the card, in the
### private chat of the one who took the request.

## Notices in the group

# source: none
# reviewer: unreviewed
notice-lead = New request <b>{ $code }</b>
    { $priority }
    { $language }, since { $since }
    Call: { $call }

# source: none
# reviewer: unreviewed
notice-no-call = no time chosen yet

# source: none
# reviewer: unreviewed
notice-claimed = Taken by { $name }

# source: none
# reviewer: unreviewed
notice-booked = Call time chosen

# source: none
# reviewer: unreviewed
notice-cancelled = Call cancelled

# source: none
# reviewer: unreviewed
notice-withdrawn = Request taken back: please do not call

# source: none
# reviewer: unreviewed
notice-done = Done

# source: safety-rules
# reviewer: unreviewed
notice-alarm = <b>Please look now: { $code }</b>
    { $kind }, at { $time }
    The person was given the numbers to call. Who looks?

# source: safety-rules
# reviewer: unreviewed
notice-kind-CRISIS = 988 given

# source: safety-rules
# reviewer: unreviewed
notice-kind-E911 = 911 given

# source: safety-rules
# reviewer: unreviewed
notice-kind-ONC_NOW = 24-hour line given

# source: none
# reviewer: unreviewed
notice-alarm-taken = { $name } is on it

# source: none
# reviewer: unreviewed
notice-alarm-cleared = Cleared by { $name }

# source: none
# reviewer: unreviewed
notice-person = <b>{ $code }</b> asks for a person, at { $time }

# source: none
# reviewer: unreviewed
notice-person-unshared = <b>{ $code }</b> asks for a person, at { $time }
    They have not shared their answers, so nobody can reach them yet. They were told how to ask again.

# source: none
# reviewer: unreviewed
notice-person-unknown = <b>{ $code }</b> asks for a person, at { $time }
    They have not agreed to anything yet. Nothing is kept, so nobody can reach them. They were told how to ask again.

# source: none
# reviewer: unreviewed
notice-reopened = <b>{ $code }</b> is open again, since { $time }. Please look at the request.

# source: none
# reviewer: unreviewed
notice-waiting = <b>{ $code }</b> { $priority }
    Still waiting since { $since }. Nobody has taken it yet.

# source: qualification
# reviewer: unreviewed
priority-P1 = P1, today

# source: qualification
# reviewer: unreviewed
priority-P2 = P2, within 1 working day

# source: qualification
# reviewer: unreviewed
priority-P3 = P3, within 2 working days

# source: qualification
# reviewer: unreviewed
priority-P4 = P4, within 3 working days

# source: none
# reviewer: unreviewed
language-name-en = English

# source: none
# reviewer: unreviewed
language-name-es = Spanish

## Buttons of staff

# source: none
# reviewer: unreviewed
button-claim = I take it

# source: none
# reviewer: unreviewed
button-release = Give it back

# source: none
# reviewer: unreviewed
button-done-outcome = Done, with an outcome

# source: none
# reviewer: unreviewed
button-on-it = I am on it

# source: none
# reviewer: unreviewed
button-cleared = Cleared

# source: none
# reviewer: unreviewed
outcome-reached = Reached

# source: none
# reviewer: unreviewed
outcome-no_answer = No answer

# source: none
# reviewer: unreviewed
outcome-not_fit = Not for us

# source: none
# reviewer: unreviewed
outcome-moved_on = Went another way

## Taking a request

# source: none
# reviewer: unreviewed
claim-lost = Someone was quicker. This request is taken.

# source: none
# reviewer: unreviewed
claim-yours = It is yours. The card is in your private chat with me.

# source: none
# reviewer: unreviewed
claim-no-chat = Please open a private chat with me first, so that I can send you the card.

# source: none
# reviewer: unreviewed
claim-refused-slot = You have another call at that time, so this one cannot move to you. It stays as it is.

# source: none
# reviewer: unreviewed
claim-released = You gave it back. The card is removed from this chat.

## The card: read in a minute, before the call

# source: intake-fields
# reviewer: unreviewed
card-head = <b>{ $code }</b> { $priority }
    { $writer ->
        [patient] The person with the diagnosis writes
       *[loved_one] A loved one writes
    }, { $language }

# source: intake-fields
# reviewer: unreviewed
card-diagnosis = <b>Diagnosis:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-findings = <b>Findings:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-treatment = <b>Treatment:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-no-time = <b>Told “no time”:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-start = <b>Start:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-talks = <b>Talked about:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-region = <b>Place:</b> { $value }

# source: certainty-v1
# reviewer: unreviewed
card-certainty = <b>Certainty:</b> { $value } of 10{ $after ->
        [none] {""}
       *[other] , then { $after } of 10
    }

# source: certainty-v1
# reviewer: unreviewed
card-open-points = <b>Still open:</b> { $items }

# source: situations
# reviewer: unreviewed
card-considerations = <b>Considerations</b>

# source: situations
# reviewer: unreviewed
card-consideration = • { $title }

# source: situations
# reviewer: unreviewed
card-consideration-strong = • { $title } (strong)

# source: none
# reviewer: unreviewed
card-you-said = Their words: “{ $words }”

# source: intake-fields
# reviewer: unreviewed
card-unknowns = <b>Not known:</b> { $items }

# source: intake-fields
# reviewer: unreviewed
card-prepare = <b>To prepare:</b> { $items }

# source: intake-fields
# reviewer: unreviewed
card-linked = <b>Two cases, one patient:</b> passed on by { $code }. Each of the two has a consent of their own.

# source: safety-rules, timing-classes
# reviewer: unreviewed
card-urgent = <b>Days matter here.</b> They were told not to wait for a second opinion. In parallel only.

# source: call-consent
# reviewer: unreviewed
card-reach = <b>Reach by:</b> { $contact }

# source: call-consent
# reviewer: unreviewed
card-reach-none = <b>Reach by:</b> nothing given yet

# source: none
# reviewer: unreviewed
card-call = <b>Call:</b> { $call }

# source: none
# reviewer: unreviewed
card-since = Asked for a call: { $since }

# source: none
# reviewer: unreviewed
card-other-language = <b>They write in { $language }.</b> Your own languages here: { $spoken }. Please call together with a colleague who speaks it, or give the request back.

# source: retention
# reviewer: unreviewed
card-expires = This card is removed here after { $hours } hours. The console keeps it.

## Lists, links, trouble

# source: none
# reviewer: unreviewed
leads-head = <b>Open requests: { $count }</b>

# source: none
# reviewer: unreviewed
leads-line = <b>{ $code }</b> { $priority }, since { $since }. Call: { $call }

# source: none
# reviewer: unreviewed
leads-none = No open requests. New ones appear in the group.

# source: none
# reviewer: unreviewed
invite-link = Send this link to { $name }. It works once, until { $until }:
    { $url }

# source: none
# reviewer: unreviewed
invite-used = This invitation has been used. Please ask your administrator for a new one.

# source: none
# reviewer: unreviewed
invite-expired = This invitation is too old. Please ask your administrator for a new one.

# source: none
# reviewer: unreviewed
invite-welcome = Welcome, { $name }. You are now on the team. /leads shows the open requests, /console opens the pages for staff.

# source: none
# reviewer: unreviewed
console-link = Your sign-in link for the console. It works once, for { $minutes } minutes:
    { $url }

# source: none
# reviewer: unreviewed
not-staff = This command is for our team. Your own chat goes on as before. /help shows what you can do here.

# source: none
# reviewer: unreviewed
parked-notice = An update could not be handled and was set aside: { $id }. The person was told. Details are in the log.

# source: none
# reviewer: unreviewed
unreadable-notice = I cannot read what Telegram answers me, so what people write does not reach me at the moment. Nothing is lost: I keep asking. Please have the network and TELEGRAM_API_URL looked at; details are in the log.

# source: none
# reviewer: unreviewed
notice-group-lost = I can no longer write in the navigators’ group. Please add me to it again and let me write there. Until then I send new requests and alarms to you here.

# source: intake-fields
# reviewer: unreviewed
card-story = <b>In their words:</b> “{ $words }”

# source: intake-fields
# reviewer: unreviewed
card-situation = <b>Situation:</b> “{ $words }”

# source: intake-fields
# reviewer: unreviewed
card-access = <b>For the call:</b> { $items }

# source: intake-fields
# reviewer: unreviewed
card-own-questions = <b>Wants to know:</b> “{ $words }”
