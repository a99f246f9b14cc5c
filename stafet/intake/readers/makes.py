"""Makes of vehicles as people write them, and the one spelling under which each is kept."""

# Makes as people write them, with the name under which they are kept.
_ALIASES = {
    "vw": "Volkswagen",
    "mercedes": "Mercedes-Benz",
    "mercedes benz": "Mercedes-Benz",
    "benz": "Mercedes-Benz",
    "chevy": "Chevrolet",
    "landrover": "Land Rover",
    "alfa": "Alfa Romeo",
    "rolls royce": "Rolls-Royce",
    "mg motor": "MG",
    "ds automobiles": "DS",
    "škoda": "Skoda",
    "citroen": "Citroën",
    "volkswagen nutzfahrzeuge": "Volkswagen",
    "vw nutzfahrzeuge": "Volkswagen",
    "merc": "Mercedes-Benz",
}
_MAKES = (
    "Abarth|Aiways|Alfa Romeo|Alpine|Aston Martin|Audi|Bentley|BMW|BYD|Chevrolet|Chrysler|Citroën|Cupra|Dacia|Daihatsu|Dodge|DS|"
    "Ferrari|Fiat|Ford|Genesis|Honda|Hyundai|Infiniti|Isuzu|Iveco|Jaguar|Jeep|Kia|Lada|Lamborghini|Lancia|Land Rover|Lexus|Lotus|"
    "Lynk & Co|MAN|Maserati|Mazda|McLaren|Mercedes-Benz|MG|MINI|Mitsubishi|Nio|Nissan|Opel|Peugeot|Polestar|Porsche|Renault|"
    "Rolls-Royce|Rover|Saab|Seat|Skoda|Smart|SsangYong|Subaru|Suzuki|Tesla|Toyota|Vauxhall|Volkswagen|Volvo|XPeng|Zeekr"
).split("|")
BY_SPELLING = {make.casefold(): make for make in _MAKES} | _ALIASES


def known_make(text: str) -> str:
    """A make in its usual spelling; one that is not in the table stays as it is.

    >>> known_make("FORD"), known_make("Škoda"), known_make("Fendt")
    ('Ford', 'Skoda', 'Fendt')
    """
    return BY_SPELLING.get(text.strip().casefold(), text)
