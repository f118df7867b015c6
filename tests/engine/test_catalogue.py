"""The catalogue: what is shipped, an operator's own file, who takes what, and finding one by typing."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.catalogue import MAX_PICTURES, MAX_REFERENCES, Catalogue
from engine.data_files import MAX_BYTES
from engine.errors import (
    ModelUnknown,
    OptionNotTaken,
    SettingsError,
    TooManyPictures,
    TooManyReferences,
)

OWN = """
[heron-1]
label = "Heron"
about = "Draws herons and little else."
slug = "heron-text-to-image"
version = "1.0"
cost_usd = 0.01
seconds = 3
"""


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return Catalogue.load()


def with_own(folder: Path, text: str) -> Catalogue:
    own = folder / "own.toml"
    own.write_text(text, encoding="utf-8")
    return Catalogue.load(own)


# -- what is shipped


def test_the_shipped_catalogue_begins_with_the_brief_s_model(shipped: Catalogue) -> None:
    first = shipped.draws()[0]
    assert (first.name, first.slug, first.version) == ("gemini", "gemini", "2.0-flash-exp-image-generation")
    assert (first.max_references, first.cost_usd) == (1, 0.04)


def test_one_model_makes_pictures_larger_and_does_not_draw(shipped: Catalogue) -> None:
    upscaler = shipped.upscaler()
    assert upscaler is not None
    assert (upscaler.kind, upscaler.prompt, upscaler.max_references) == ("upscale", None, 1)
    assert upscaler not in shipped.draws()
    assert upscaler.name in shipped.names()


def test_every_label_and_description_is_one_line_that_fits(shipped: Catalogue) -> None:
    for model in shipped.draws():
        assert f"{model.label} {model.about}".isprintable()
        assert model.max_references <= MAX_REFERENCES


# -- finding by name


def test_a_model_is_found_by_its_name_and_by_the_slugs_that_older_jobs_keep(shipped: Catalogue) -> None:
    assert shipped.find("nano-banana-2").label == "Nano Banana 2"
    for slug in ("nano-banana-2-text-to-image", "nano-banana-2-edit"):
        assert shipped.find(slug) is shipped.find("nano-banana-2")


def test_a_name_is_preferred_to_another_model_s_slug(tmp_path: Path) -> None:
    catalogue = with_own(tmp_path, OWN + OWN.replace("heron-1", "other").replace("heron-text", "gemini-text"))
    assert catalogue.find("gemini").slug == "gemini"
    assert catalogue.find("heron-1").name == "heron-1"


def test_an_unknown_name_tells_the_names_that_there_are(shipped: Catalogue) -> None:
    with pytest.raises(ModelUnknown) as unknown:
        shipped.find("dall-e")
    assert (unknown.value.name, unknown.value.names) == ("dall-e", shipped.names())


def test_who_looks_for_a_model_that_draws_is_not_given_one_that_enlarges(shipped: Catalogue) -> None:
    with pytest.raises(ModelUnknown) as unknown:
        shipped.find("topaz-upscale-image", "draw")
    assert unknown.value.names == tuple(model.name for model in shipped.draws())
    assert shipped.find("topaz-upscale-image", "upscale").kind == "upscale"


# -- what is taken


def test_the_models_that_take_an_option_are_named(shipped: Catalogue) -> None:
    assert "flux-2-pro" in shipped.taking("seed")
    assert "gemini" not in shipped.taking("seed")
    assert "gemini" in shipped.taking("references")
    assert "ideogram-v3-turbo" not in shipped.taking("references")
    assert set(shipped.taking("count")) < {model.name for model in shipped.draws()}


def test_up_to_four_pictures_are_made_by_any_model_that_draws(shipped: Catalogue) -> None:
    for model in shipped.draws():
        for count in range(1, MAX_PICTURES + 1):
            shipped.check(model, count=count)
        for count in (0, MAX_PICTURES + 1):
            with pytest.raises(TooManyPictures) as refused:
                shipped.check(model, count=count)
            assert (refused.value.given, refused.value.limit) == (count, MAX_PICTURES)


def test_one_picture_is_made_larger_at_a_time_and_never_none(shipped: Catalogue) -> None:
    upscaler = shipped.find("topaz-upscale-image")
    shipped.check(upscaler, references=1)
    with pytest.raises(TooManyPictures):
        shipped.check(upscaler, references=1, count=2)
    with pytest.raises(TooManyReferences):
        shipped.check(upscaler, references=2)
    with pytest.raises(ModelUnknown):
        shipped.check(upscaler)


def test_more_references_than_a_model_takes_names_those_that_take_as_many(shipped: Catalogue) -> None:
    gemini = shipped.find("gemini")
    shipped.check(gemini, references=1)
    with pytest.raises(TooManyReferences) as refused:
        shipped.check(gemini, references=2)
    assert (refused.value.given, refused.value.limit) == (2, 1)
    assert "nano-banana-2" in refused.value.names
    assert "gpt-image-2" not in refused.value.names


def test_a_model_without_references_says_so_and_names_those_with(shipped: Catalogue) -> None:
    with pytest.raises(OptionNotTaken) as refused:
        shipped.check(shipped.find("recraft-v3"), references=1)
    assert (refused.value.option, refused.value.model) == ("references", "Recraft 3")
    assert refused.value.options == ("aspect",)
    assert "gemini" in refused.value.names


def test_a_shape_that_a_model_does_not_draw_names_those_that_draw_it(shipped: Catalogue) -> None:
    shipped.check(shipped.find("flux-2-turbo"), aspect="16:9")
    with pytest.raises(OptionNotTaken) as refused:
        shipped.check(shipped.find("flux-2-turbo"), aspect="21:9")
    assert (refused.value.option, refused.value.model) == ("aspect", "FLUX.2 Turbo")
    assert refused.value.names == ("nano-banana-2", "nano-banana", "nano-banana-pro")
    assert "16:9" in refused.value.values


def test_a_seed_is_refused_where_there_is_none_and_outside_of_its_bounds(shipped: Catalogue) -> None:
    shipped.check(shipped.find("flux-2-turbo"), seed=0)
    for name, seed in (("gemini", 7), ("flux-2-turbo", -1), ("flux-2-turbo", 2**31)):
        with pytest.raises(OptionNotTaken) as refused:
            shipped.check(shipped.find(name), seed=seed)
        assert refused.value.option == "seed"
        assert refused.value.names == (shipped.taking("seed") if seed == 7 else ())


# -- finding by typing


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("nano", ("nano-banana-2", "nano-banana", "nano-banana-pro")),
        ("NÁNO bänana  P", ("nano-banana-pro",)),
        ("flux.2", ("flux-2-turbo", "flux-2-pro")),
        ("pro", ("nano-banana-pro", "flux-2-pro")),
        ("lettering", ("ideogram-v3-turbo",)),
        ("s", ("seedream-4-5",)),
        ("topaz", ()),
        ("ano", ()),
    ],
)
def test_typing_finds_by_beginnings_then_later_words_then_descriptions(
    shipped: Catalogue, typed: str, names: tuple[str, ...]
) -> None:
    assert tuple(model.name for model in shipped.matching(typed))[: len(names) or None] == names


def test_a_beginning_comes_before_a_later_word_and_that_before_a_description(tmp_path: Path) -> None:
    own = "".join(
        OWN.replace("heron-1", name).replace('"Heron"', f'"{label}"').replace("herons", told)
        for name, label, told in (
            ("a", "Told", "storks"),
            ("b", "Two Storks", "things"),
            ("stork", "C", "things"),
        )
    )
    found = [model.name for model in with_own(tmp_path, own).matching("stork")]
    assert found == ["stork", "b", "a"]


def test_nothing_typed_shows_every_model_that_draws_in_order_up_to_the_limit(shipped: Catalogue) -> None:
    assert shipped.matching(" ") == shipped.draws()
    assert shipped.matching("", limit=3) == shipped.draws()[:3]


# -- an operator's own file


def test_an_own_file_adds_models_at_the_end_and_replaces_others_in_their_place(tmp_path: Path) -> None:
    shipped = Catalogue.load().names()
    catalogue = with_own(tmp_path, OWN + OWN.replace("heron-1", "gemini"))
    assert catalogue.names() == (*shipped, "heron-1")
    assert catalogue.find("gemini").slug == "heron-text-to-image"


def test_an_own_model_that_enlarges_is_preferred(tmp_path: Path) -> None:
    own = OWN + 'kind = "upscale"\nreferences = { input = "image", list = false, max = 1 }\n'
    upscaler = with_own(tmp_path, own).upscaler()
    assert upscaler is not None
    assert upscaler.name == "heron-1"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OWN + 'colour = "grey"', "[heron-1] colour: is no key that is known"),
        (OWN.replace('label = "Heron"', ""), "[heron-1] label: is missing: add it"),
        (OWN.replace("0.01", '"0.01"'), "[heron-1] cost_usd: must be a valid number"),
        (OWN.replace("0.01", "-0.01"), "[heron-1] cost_usd: must be greater than or equal to 0"),
        (OWN.replace("0.01", "nan"), "[heron-1] cost_usd: must be a finite number"),
        (OWN.replace("seconds = 3", "seconds = true"), "[heron-1] seconds: must be a valid number"),
        (OWN.replace("seconds = 3", "seconds = 0"), "[heron-1] seconds: must be greater than 0"),
        (OWN.replace("Draws herons", "Draws herons" * 9), "[heron-1] about: must have at most 90 characters"),
        (OWN.replace("[heron-1]", "[Heron]"), "[Heron] must be called otherwise"),
        (OWN.replace("[heron-1]", f"[{'a' * 33}]"), "must be called otherwise"),
        (OWN.replace("[heron-1]", r'["a\nb"]'), r"['a\nb'] must be called otherwise"),
        (OWN + 'name = "heron"', "[heron-1] name: the heading is the name"),
        (OWN + 'kind = "paint"', "[heron-1] kind: must be 'draw' or 'upscale'"),
        (OWN + 'kind = "upscale"', "[heron-1] needs references"),
        (OWN + 'edit = { slug = "heron-edit" }', "[heron-1] needs references, or no edit"),
        (OWN + 'seed = "seed"', "[heron-1] seed: must be a table"),
        (
            OWN + 'seed = { input = "seed", max = 0 }',
            "[heron-1] seed.max: must be greater than or equal to 1",
        ),
        (OWN + 'seed = { input = "prompt", max = 1 }', "[heron-1] uses the input prompt for two things"),
        (OWN + 'seed = { input = "se ed", max = 1 }', "[heron-1] seed.input: has a character that cannot"),
        (
            OWN + 'references = { input = "i", list = true, max = 5 }',
            "references.max: must be less than or equal to 4",
        ),
        (
            OWN + 'references = { input = "i", list = false, max = 2 }',
            "[heron-1] references: must have max = 1",
        ),
        (OWN + 'references = { input = "i", max = 2 }', "[heron-1] references.list: is missing: add it"),
        (OWN + 'aspect = { input = "a", values = ["wide"] }', "aspect.values: must name shapes"),
        (OWN + 'aspect = { input = "a", values = [1] }', "aspect.values: must be a table"),
        (OWN + 'aspect = { input = "a", values = {} }', "aspect.values: must have at least 1 item"),
        (OWN + "fixed = { enable_safety_checker = false }", "fixed: must not switch"),
        (OWN + "fixed = { disable_safety_checker = true }", "fixed: must not switch"),
        (OWN + "fixed = { steps = [1] }", "fixed: must hold texts, numbers"),
        (OWN + "fixed = { steps = inf }", "fixed: has a value for steps that cannot be sent"),
        (f'[a]\nlabel = "{"x" * MAX_BYTES}"', "is larger than 262144 bytes"),
        ('heron = "a heron"', "heron stands outside of an entry"),
        ("[heron", "is not TOML"),
        (OWN + OWN, "is not TOML"),
        ("".join(f"[m{number}]\n" for number in range(501)), "has 501 entries"),
        ("a = " + "[" * 5_000, "is not TOML"),
    ],
)
def test_a_wrong_file_is_one_line_that_names_the_file_the_entry_and_the_field(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        with_own(tmp_path, text)
    said = str(refused.value)
    assert said.startswith(f"{tmp_path / 'own.toml'}: ")
    assert told in said
    assert said.isprintable()
    assert len(said) < len(str(tmp_path)) + 300


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"gone\.toml: cannot be read"):
        Catalogue.load(tmp_path / "gone.toml")
    (tmp_path / "latin.toml").write_bytes('label = "Reiher für alle"'.encode("latin-1"))
    with pytest.raises(SettingsError, match=r"latin\.toml: is not UTF-8"):
        Catalogue.load(tmp_path / "latin.toml")


def test_a_safety_checker_that_is_on_may_be_named(tmp_path: Path) -> None:
    assert with_own(tmp_path, OWN + "fixed = { enable_safety_checker = true }").find("heron-1").fixed
