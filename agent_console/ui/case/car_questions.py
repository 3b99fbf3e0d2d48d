"""What to ask a driver for, in the driver's language: text for a customer, so it does not follow the window's language."""

from __future__ import annotations

from agent_console.domain.identity import CarFact

__all__ = ["question"]

_QUESTIONS: dict[str, dict[CarFact, str]] = {
    "en": {
        CarFact.PHONE: "Which phone number is your account registered with?",
        CarFact.PLATE: "What is the number plate of the car?",
        CarFact.WHAT: "What exactly happened with the car?",
        CarFact.WHEN: "When did it happen?",
        CarFact.WHERE: "Where are you and the car now? A street and a house number help most.",
    },
    "ru": {
        CarFact.PHONE: "На какой номер телефона зарегистрирован ваш аккаунт?",
        CarFact.PLATE: "Какой у автомобиля государственный номер?",
        CarFact.WHAT: "Что именно произошло с автомобилем?",
        CarFact.WHEN: "Когда это произошло?",
        CarFact.WHERE: "Где сейчас вы и автомобиль? Лучше всего улица и номер дома.",
    },
    "kk": {
        CarFact.PHONE: "Аккаунтыңыз қай телефон нөміріне тіркелген?",
        CarFact.PLATE: "Көліктің мемлекеттік нөмірі қандай?",
        CarFact.WHAT: "Көлікпен нақты не болды?",
        CarFact.WHEN: "Бұл қашан болды?",
        CarFact.WHERE: "Қазір өзіңіз және көлік қай жердесіз? Көше мен үй нөмірін жазыңыз.",
    },
    "sq": {
        CarFact.PHONE: "Me cilin numër telefoni është regjistruar llogaria juaj?",
        CarFact.PLATE: "Cila është targa e makinës?",
        CarFact.WHAT: "Çfarë ndodhi saktësisht me makinën?",
        CarFact.WHEN: "Kur ndodhi?",
        CarFact.WHERE: "Ku jeni tani ju dhe makina? Na ndihmon rruga dhe numri i shtëpisë.",
    },
    "hy": {
        CarFact.PHONE: "Ո՞ր հեռախոսահամարով է գրանցված ձեր հաշիվը։",
        CarFact.PLATE: "Ո՞րն է մեքենայի պետհամարանիշը։",
        CarFact.WHAT: "Կոնկրետ ի՞նչ է պատահել մեքենայի հետ։",
        CarFact.WHEN: "Ե՞րբ է դա պատահել։",
        CarFact.WHERE: "Որտե՞ղ եք հիմա դուք և մեքենան։ Նշեք փողոցը և տան համարը։",
    },
}


def question(fact: CarFact, language: str) -> str:
    """The question that asks for `fact`, in English where `language` is not one of ours."""
    return _QUESTIONS.get(language, _QUESTIONS["en"])[fact]
