### From "I would like to talk" to a booked call, and everything that can happen to it.
### What is shown on a locked phone (reminders, calendar) names no illness.

# source: practice-file
# reviewer: unreviewed
handover-intro = Good. A few short questions come first. Then you pick a time. The call is free and takes 15 minutes. You can stop at any point.

## Where

# source: qualification, practice-file
# reviewer: unreviewed
ask-region = { $writer ->
        [patient] Where do you live? Tap a button, or type your state or country.
       *[loved_one] Where does your loved one live? Tap a button, or type the state or country.
    }

# source: none
# reviewer: unreviewed
ask-region-simpler = { $writer ->
        [patient] Which country is your home in?
       *[loved_one] Which country is their home in?
    } You can also type a state, such as Ohio.

# source: none
# reviewer: unreviewed
ask-region-simplest = { $writer ->
        [patient] Do you live in the United States?
       *[loved_one] Does your loved one live in the United States?
    }

# source: qualification
# reviewer: unreviewed
why-region = Doctors may only work where they have a license. So the place decides who can help.

# source: none
# reviewer: unreviewed
meaning-region = It means the state or country where { $writer ->
        [patient] you live
       *[loved_one] the person with the illness lives
    } most of the year. I do not need an address.

# source: none
# reviewer: unreviewed
label-region = Place

# source: none
# reviewer: unreviewed
option-region-US = United States

# source: none
# reviewer: unreviewed
option-region-elsewhere = Another country

## Permission to share

# source: consent-law, intake-fields
# reviewer: unreviewed
ask-share = May I share this with our navigators? They work at { $practice }. They would see <b>the answers and words in this chat</b>, and later how to reach you. They use it only to get ready and to talk with you. You can take this back at any time with /delete_my_data.

# source: consent-law
# reviewer: unreviewed
ask-share-simpler = Our navigators can help only if they see your answers. May they? They see what you told me here, and nothing else. You can take it back with /delete_my_data.

# source: consent-law
# reviewer: unreviewed
ask-share-simplest = May our navigators read what you told me here? Yes or no is fine. You can undo it with /delete_my_data.

# source: consent-law
# reviewer: unreviewed
why-share = Without your yes, no navigator sees your answers. With it, one of them can get ready for you.

# source: consent-law
# reviewer: unreviewed
meaning-share = To share means that our navigators can read your answers and your words. They do not pass them on to anyone else without asking you.

# source: none
# reviewer: unreviewed
label-share = Sharing

# source: none
# reviewer: unreviewed
option-share-yes = Yes, share my answers

# source: none
# reviewer: unreviewed
option-share-no = No, do not share

# source: qualification, practice-file
# reviewer: unreviewed
shared-noted = Thank you. Our navigators have your answers now. A person here looks at it { $promise }.

# When a person answers: stands inside other messages as $promise.
# source: practice-file
# reviewer: unreviewed
promise-today = today by { $time }

# source: practice-file
# reviewer: unreviewed
promise-tomorrow = tomorrow, from { $time }

# source: practice-file
# reviewer: unreviewed
promise-day = on { $date }, from { $time }

# source: consent-law
# reviewer: unreviewed
share-declined = That is fine. Nothing is shared, and no one will call. Your list of questions stays yours. If you change your mind: /call

## Time zone

# source: none
# reviewer: unreviewed
ask-zone = Which time zone are you in? Then I can show call times on your clock. You can also type your city.

# source: none
# reviewer: unreviewed
ask-zone-simpler = Which city is near you? Type its name, or tap the one that has your time.

# source: none
# reviewer: unreviewed
ask-zone-simplest = Tap the city that has the same time as you.

# source: none
# reviewer: unreviewed
why-zone = So that the call comes when you expect it. Our navigators may have another time than you.

# source: none
# reviewer: unreviewed
meaning-zone = A time zone is an area where all clocks show the same time. New York and Los Angeles are three hours apart.

# source: none
# reviewer: unreviewed
label-zone = Time zone

# source: none
# reviewer: unreviewed
option-zone-eastern = New York (Eastern)

# source: none
# reviewer: unreviewed
option-zone-central = Chicago (Central)

# source: none
# reviewer: unreviewed
option-zone-mountain = Denver (Mountain)

# source: none
# reviewer: unreviewed
option-zone-pacific = Los Angeles (Pacific)

# source: none
# reviewer: unreviewed
option-zone-other = Another place

# source: none
# reviewer: unreviewed
zone-name-eastern = Eastern Time

# source: none
# reviewer: unreviewed
zone-name-central = Central Time

# source: none
# reviewer: unreviewed
zone-name-mountain = Mountain Time

# source: none
# reviewer: unreviewed
zone-name-pacific = Pacific Time

# source: none
# reviewer: unreviewed
zone-name-other = { $city } time

# source: none
# reviewer: unreviewed
ask-zone_clock = What time is it for you right now? Type it like 3:40 pm. Then I know your time zone.

# source: none
# reviewer: unreviewed
ask-zone_clock-simpler = Please look at your clock and type what it shows. For example: 9:15 am.

# source: none
# reviewer: unreviewed
ask-zone_clock-simplest = What does your clock show now? Just type the time, such as 15:40.

# source: none
# reviewer: unreviewed
why-zone_clock = Your clock tells me your time zone. So no one calls you at night.

# source: none
# reviewer: unreviewed
meaning-zone_clock = I mean the time on your phone or your wall clock at this moment.

# source: none
# reviewer: unreviewed
label-zone_clock = Your clock

## Picking a time

# source: practice-file
# reviewer: unreviewed
ask-slot = Which time is good for a 15-minute call? The times are in { $zone }.

# source: none
# reviewer: unreviewed
ask-slot-simpler = Please tap a time for the call. If none fits, tap “Other days”.

# source: none
# reviewer: unreviewed
ask-slot-simplest = Tap one of these times, or tap “Other days”.

# source: none
# reviewer: unreviewed
why-slot = A set time means that a navigator is free just for you. You can move it later.

# source: practice-file
# reviewer: unreviewed
meaning-slot = This is a phone or Telegram talk of 15 minutes with one of our navigators. It is free. They have read your answers before it starts.

# source: none
# reviewer: unreviewed
label-slot = Call time

# source: none
# reviewer: unreviewed
option-slot-other_days = Other days

# source: none
# reviewer: unreviewed
option-slot-no_time = I will choose later

# source: none
# reviewer: unreviewed
ask-slot_day = Which day is good for you?

# source: none
# reviewer: unreviewed
ask-slot_day-simpler = Tap a day. Then I show you its free times.

# source: none
# reviewer: unreviewed
ask-slot_day-simplest = Tap one of these days.

# source: none
# reviewer: unreviewed
why-slot_day = I show only the days on which someone is free to talk with you.

# source: none
# reviewer: unreviewed
meaning-slot_day = These are days with free times for your call. After you tap one, you see its times.

# source: none
# reviewer: unreviewed
label-slot_day = Day

# A button: takes the short names of weekday and month, to stay within 28 letters.
# source: none
# reviewer: unreviewed
slot-button = { $weekday }, { $month } { $day }, { $time }

# source: none
# reviewer: unreviewed
day-button = { $weekday }, { $month } { $day }

# source: none
# reviewer: unreviewed
slot-full = { $weekday }, { $month } { $day }, { $year }, { $time } ({ $zone })

# source: none
# reviewer: unreviewed
slot-lost = Someone took that time a moment ago. Nothing else is lost. Here are the times that are free now, in { $zone }. Which one is good for you?

# source: none
# reviewer: unreviewed
no-slots = I do not see a free time right now. Our navigators have your request and will look for one. You can also try again later with /call.

## How to reach the person

# source: call-consent, consent-law
# reviewer: unreviewed
ask-contact = How can the navigator reach <b>you</b>? You can share your phone number, or your Telegram name. We use it for this call and to plan it, for nothing else. You can take it back with /delete_my_data.

# source: call-consent
# reviewer: unreviewed
ask-contact-simpler = Which number can we call? Type it with the area code, or tap to share it. We use it only for this call.

# source: call-consent
# reviewer: unreviewed
ask-contact-simplest = Please type your phone number. We use it only for this call.

# source: call-consent
# reviewer: unreviewed
why-contact = The navigator needs one way to reach you at the time you picked.

# source: call-consent, consent-law
# reviewer: unreviewed
meaning-contact = It is the way for a navigator to reach you. You can type your phone number here, or share it with one tap. Please give your own, not the number of someone else. A person calls you, not a machine.

# source: none
# reviewer: unreviewed
label-contact = Reach me by

# source: none
# reviewer: unreviewed
contact-button = Share my phone number

# source: none
# reviewer: unreviewed
option-contact-username = Use my Telegram name

# source: none
# reviewer: unreviewed
option-contact-number = Type a phone number

# source: none
# reviewer: unreviewed
option-contact-none = None of these

# The button that names it, so that the person sees what they agree to show.
# source: call-consent
# reviewer: unreviewed
contact-use-username = Use { $username }

# source: none
# reviewer: unreviewed
contact-read-back = I read this number: <b>{ $number }</b>. Is it right?

# source: none
# reviewer: unreviewed
contact-kept = Thank you. I keep this for the call: { $contact }.

# source: none
# reviewer: unreviewed
button-number-right = Yes, that is it

# source: none
# reviewer: unreviewed
button-number-wrong = No, I will type it again

# source: none
# reviewer: unreviewed
contact-bad = I could not read a phone number there. Please type it with the area code, like 202 555 0143. Outside the US, start with + and the country code.

# source: practice-file
# reviewer: unreviewed
contact-none = That is fine. Without a number or a Telegram name I cannot book a call. { $address ->
        [none] When you can share one of them, come back to /call.
       *[other] You can reach the practice here: { $address }.
    } Your answers stay as they are.

## The booked call

# source: practice-file
# reviewer: unreviewed
booked = Your call is booked.
    <b>{ $when }</b>
    With { $navigator }, 15 minutes, free.
    We reach you at: { $contact }

    To see, move or cancel it: /call

# source: intake-fields, telegram-privacy
# reviewer: unreviewed
booked-bring = Good to have at hand for the call:
    • the tissue report and the scan reports
    • a list of the medicines
    • dates of treatment so far and next
    • the questions that matter most { $writer ->
        [patient] to you
       *[loved_one] to you both
    }

    Bring what you have. Nothing is a must. Please do not send it here, since this chat is not a safe place for records.

# source: practice-file
# reviewer: unreviewed
call-status = Your call: <b>{ $when }</b>
    With { $navigator }, 15 minutes, free.

# source: none
# reviewer: unreviewed
call-none = You have no call booked.

# source: none
# reviewer: unreviewed
button-move = Choose another time

# source: none
# reviewer: unreviewed
button-cancel-call = Cancel the call

# source: none
# reviewer: unreviewed
call-moved = Done. Your call has a new time.
    <b>{ $when }</b>
    With { $navigator }. The old time is free again.

# source: none
# reviewer: unreviewed
call-cancel-confirm = Shall I cancel your call? You can book another one later.

# source: none
# reviewer: unreviewed
call-cancelled = Your call is cancelled. No one will call you. You can choose a new time whenever you like: /call

## Reminders: they may show on a locked phone

# source: consent-law
# reviewer: unreviewed
ask-reminders = May I remind you of the call here, the day before and the hour before?

# source: consent-law
# reviewer: unreviewed
ask-reminders-simpler = Would you like two short notes before the call? One comes the day before, one the hour before.

# source: consent-law
# reviewer: unreviewed
ask-reminders-simplest = Shall I remind you of the call? Yes or no is fine.

# source: none
# reviewer: unreviewed
why-reminders = Some people like a note before a call, others do not. I write only if you say yes.

# source: none
# reviewer: unreviewed
meaning-reminders = A reminder is a short note from me in this chat. It tells only the time of the call. It does not say what the call is about.

# source: none
# reviewer: unreviewed
label-reminders = Reminders

# source: none
# reviewer: unreviewed
option-reminders-yes = Yes, remind me

# source: none
# reviewer: unreviewed
option-reminders-no = No reminders

# source: none
# reviewer: unreviewed
reminders-on = Good. I will write the day before and the hour before, never at night.

# source: none
# reviewer: unreviewed
reminders-off = All right. I will send no reminders.

# source: none
# reviewer: unreviewed
reminder-day = A reminder: you have a call on { $when }. To see, move or cancel it: /call

# source: none
# reviewer: unreviewed
reminder-hour = Your call is coming up: { $when }. To see, move or cancel it: /call

# source: practice-file
# reviewer: unreviewed
ics-title = Call (15 minutes)

# source: none
# reviewer: unreviewed
ics-description = The call you booked. To move or cancel it, open the chat and send /call.

## What staff did

# source: none
# reviewer: unreviewed
staff-moved-call = We had to move your call. We are sorry for the change. The new time:
    <b>{ $when }</b>
    With { $navigator }. If it does not fit, choose another one below.

# source: none
# reviewer: unreviewed
staff-cancelled-call = We had to cancel your call. We are sorry. Your answers are still here. You can choose a new time below.

# source: none
# reviewer: unreviewed
staff-claimed = { $navigator } is looking after your request now.

## Kind endings

# source: none
# reviewer: unreviewed
ended-kindly = That is fine, and nothing is shared. Your answers stay here for now. Write to me when you want to go on. Your questions for the doctor: /questions. To erase everything: /delete_my_data

# source: none
# reviewer: unreviewed
slot-not-free = That time is not free, I am sorry. These days are:

# source: none
# reviewer: unreviewed
lead-withdrawn = Done. I told our navigators that you took your request back. If a call was booked, it is cancelled. You can start again whenever you like.

## Names for dates; Monday is 1

# source: none
# reviewer: unreviewed
weekday-1 = Monday

# source: none
# reviewer: unreviewed
weekday-2 = Tuesday

# source: none
# reviewer: unreviewed
weekday-3 = Wednesday

# source: none
# reviewer: unreviewed
weekday-4 = Thursday

# source: none
# reviewer: unreviewed
weekday-5 = Friday

# source: none
# reviewer: unreviewed
weekday-6 = Saturday

# source: none
# reviewer: unreviewed
weekday-7 = Sunday

# source: none
# reviewer: unreviewed
month-1 = January

# source: none
# reviewer: unreviewed
month-2 = February

# source: none
# reviewer: unreviewed
month-3 = March

# source: none
# reviewer: unreviewed
month-4 = April

# source: none
# reviewer: unreviewed
month-5 = May

# source: none
# reviewer: unreviewed
month-6 = June

# source: none
# reviewer: unreviewed
month-7 = July

# source: none
# reviewer: unreviewed
month-8 = August

# source: none
# reviewer: unreviewed
month-9 = September

# source: none
# reviewer: unreviewed
month-10 = October

# source: none
# reviewer: unreviewed
month-11 = November

# source: none
# reviewer: unreviewed
month-12 = December

# source: none
# reviewer: unreviewed
weekday-short-1 = Mon

# source: none
# reviewer: unreviewed
weekday-short-2 = Tue

# source: none
# reviewer: unreviewed
weekday-short-3 = Wed

# source: none
# reviewer: unreviewed
weekday-short-4 = Thu

# source: none
# reviewer: unreviewed
weekday-short-5 = Fri

# source: none
# reviewer: unreviewed
weekday-short-6 = Sat

# source: none
# reviewer: unreviewed
weekday-short-7 = Sun

# source: none
# reviewer: unreviewed
month-short-1 = Jan

# source: none
# reviewer: unreviewed
month-short-2 = Feb

# source: none
# reviewer: unreviewed
month-short-3 = Mar

# source: none
# reviewer: unreviewed
month-short-4 = Apr

# source: none
# reviewer: unreviewed
month-short-5 = May

# source: none
# reviewer: unreviewed
month-short-6 = Jun

# source: none
# reviewer: unreviewed
month-short-7 = Jul

# source: none
# reviewer: unreviewed
month-short-8 = Aug

# source: none
# reviewer: unreviewed
month-short-9 = Sep

# source: none
# reviewer: unreviewed
month-short-10 = Oct

# source: none
# reviewer: unreviewed
month-short-11 = Nov

# source: none
# reviewer: unreviewed
month-short-12 = Dec

# source: practice-file
# reviewer: unreviewed
no-time-chosen = That is fine. Your request stands without a time. A navigator will reach you at { $contact } { $promise }. You can pick a time whenever you like: /call

# source: none
# reviewer: unreviewed
slot-passed = That time has gone by, or is too close now. Here are the times that are free, in { $zone }. Which one is good for you?

# source: practice-file
# reviewer: unreviewed
call-waiting = Your request is with our navigators. No time is chosen yet. You can pick one whenever you like, or tell me how to reach you: just type your phone number.

# source: none
# reviewer: unreviewed
button-choose-time = Choose a time

# source: none
# reviewer: unreviewed
reminders-on-hour = Good. I will write shortly before the call, never at night.

# source: none
# reviewer: unreviewed
reminders-too-near = The call is so near that no reminder fits in before it. To see it: /call

# source: none
# reviewer: unreviewed
call-past = Your call was on { $when }. If it did not take place, or you want another one, pick a time.

# source: none
# reviewer: unreviewed
staff-changed-navigator = Your call stays on { $when }. { $navigator } will call you.

# source: intake-fields
# reviewer: unreviewed
ask-access = Is there something that would make the call easier? Tap all that fit, then “Done”.

# source: intake-fields
# reviewer: unreviewed
ask-access-simpler = What may the navigator know before the call? You can tap more than one.

# source: intake-fields
# reviewer: unreviewed
ask-access-simplest = Tap what fits. If nothing does, tap “Nothing needed”.

# source: none
# reviewer: unreviewed
why-access = So that the call fits you. Only the navigator who calls you sees it.

# source: none
# reviewer: unreviewed
meaning-access = An interpreter puts the talk into another language. “Someone joins” means that a person you trust listens in.

# source: none
# reviewer: unreviewed
label-access = For the call

# source: none
# reviewer: unreviewed
option-access-interpreter = An interpreter

# source: none
# reviewer: unreviewed
option-access-hearing = I hear badly

# source: none
# reviewer: unreviewed
option-access-tires = Talking tires me

# source: none
# reviewer: unreviewed
option-access-company = Someone joins

# source: none
# reviewer: unreviewed
option-access-none = Nothing needed
