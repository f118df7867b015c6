"""Everything that can go wrong, as one tree.

::

    EaselError
    ├── SettingsError               the environment is wrong: the operator mends it, exit status 2
    ├── RequestError                what was asked for cannot be drawn; nothing was spent
    │   ├── PromptInvalid
    │   ├── ReferenceInvalid
    │   ├── ModelUnknown            no such model in the catalogue
    │   ├── OptionNotTaken          the chosen model has no such option
    │   ├── TooManyReferences       for the chosen model
    │   ├── TooManyPictures
    │   ├── StyleUnknown
    │   ├── StyleInvalid            a guild's own style that cannot be kept; `why` says what is wrong
    │   ├── StyleExists
    │   ├── TooManyStyles
    │   ├── ResultGone              what it is about is no longer there
    │   ├── MayNot                  whoever asks may not do this here
    │   ├── RerollRunning           this person rerolls this result already
    │   ├── Busy                    there are enough already; come back later
    │   │   ├── MemberBusy          of this member's, in this guild
    │   │   └── QueueFull           in this guild's queue
    │   ├── Closing                 the process is stopping and takes nothing new
    │   ├── PolicyInvalid           what moderators want to rule cannot be
    │   ├── BotMayNot               the bot lacks permissions where the picture would be posted
    │   └── RuledOut                the guild's moderators do not let this be drawn
    │       ├── GuildPaused
    │       ├── MemberBlocked
    │       ├── ChannelClosed
    │       ├── AdultOnly           in age-restricted channels alone
    │       ├── RoleMissing
    │       ├── ModelClosed         for this member's roles, like the next
    │       ├── CountClosed
    │       ├── WordsRefused        the prompt hits the blocklist
    │       ├── QuotaUsed
    │       └── BudgetUsed
    ├── PictureError                bytes that should be a picture and are not usable as one
    │   ├── PictureUnreachable
    │   ├── PictureForbidden        an address that must not be asked
    │   ├── PictureTooLarge         too many bytes
    │   ├── PictureTooManyPixels
    │   └── PictureUnreadable       not a picture, truncated, or a format that is not taken
    ├── ProviderError               the image provider did not draw
    │   ├── ProviderUnreachable     it was not reached: surely nothing was created
    │   ├── CreateUncertain         the request left, its answer was lost: it may have been created
    │   ├── ProviderRateLimited     429
    │   ├── ProviderUnauthorized    401, 403: the key
    │   ├── ProviderOutOfCredit     402
    │   ├── ProviderRefused         other 4xx: the request itself
    │   ├── ProviderFault           5xx, or an answer that cannot be read
    │   ├── PredictionNotFound      404 for a prediction
    │   ├── PredictionFailed        it ran and made no picture; `code` says why
    │   └── PredictionTimeout       its deadline passed
    └── DeliveryError               the result could not be posted
        ├── DeliveryForbidden       and never will be: no access, no channel, no message
        │   └── AnswerExpired       it could answer its interaction alone, and that takes no answer any more
        └── UploadTooLarge          Discord takes fewer bytes than it said

A class says what happened; what a person reads about it is written in ``cogs/presenters/errors.py``.
"""

from engine.errors.delivery import (
    AnswerExpired,
    DeliveryError,
    DeliveryForbidden,
    UploadTooLarge,
)
from engine.errors.pictures import (
    PictureError,
    PictureForbidden,
    PictureTooLarge,
    PictureTooManyPixels,
    PictureUnreachable,
    PictureUnreadable,
)
from engine.errors.provider import (
    CreateUncertain,
    PredictionFailed,
    PredictionNotFound,
    PredictionTimeout,
    ProviderError,
    ProviderFault,
    ProviderOutOfCredit,
    ProviderRateLimited,
    ProviderRefused,
    ProviderUnauthorized,
    ProviderUnreachable,
)
from engine.errors.requests import (
    Busy,
    Closing,
    MayNot,
    MemberBusy,
    ModelUnknown,
    OptionNotTaken,
    PromptInvalid,
    QueueFull,
    ReferenceInvalid,
    RequestError,
    RerollRunning,
    ResultGone,
    StyleExists,
    StyleInvalid,
    StyleUnknown,
    TooManyPictures,
    TooManyReferences,
    TooManyStyles,
)
from engine.errors.root import (
    EaselError,
    SettingsError,
)
from engine.errors.rules import (
    AdultOnly,
    BotMayNot,
    BudgetUsed,
    ChannelClosed,
    CountClosed,
    GuildPaused,
    MemberBlocked,
    ModelClosed,
    PolicyInvalid,
    QuotaUsed,
    RoleMissing,
    RuledOut,
    WordsRefused,
)

__all__ = [
    "AdultOnly",
    "AnswerExpired",
    "BotMayNot",
    "BudgetUsed",
    "Busy",
    "ChannelClosed",
    "Closing",
    "CountClosed",
    "CreateUncertain",
    "DeliveryError",
    "DeliveryForbidden",
    "EaselError",
    "GuildPaused",
    "MayNot",
    "MemberBlocked",
    "MemberBusy",
    "ModelClosed",
    "ModelUnknown",
    "OptionNotTaken",
    "PictureError",
    "PictureForbidden",
    "PictureTooLarge",
    "PictureTooManyPixels",
    "PictureUnreachable",
    "PictureUnreadable",
    "PolicyInvalid",
    "PredictionFailed",
    "PredictionNotFound",
    "PredictionTimeout",
    "PromptInvalid",
    "ProviderError",
    "ProviderFault",
    "ProviderOutOfCredit",
    "ProviderRateLimited",
    "ProviderRefused",
    "ProviderUnauthorized",
    "ProviderUnreachable",
    "QueueFull",
    "QuotaUsed",
    "ReferenceInvalid",
    "RequestError",
    "RerollRunning",
    "ResultGone",
    "RoleMissing",
    "RuledOut",
    "SettingsError",
    "StyleExists",
    "StyleInvalid",
    "StyleUnknown",
    "TooManyPictures",
    "TooManyReferences",
    "TooManyStyles",
    "UploadTooLarge",
    "WordsRefused",
]
