//! Characters of grammar: they stand between names.

use super::letters::Letters;

/// Characters that stand between names and never in them.
pub(crate) static FUNCTION: Letters = Letters::of(
    "靠读啥咱俩您嘛呢吧赴到在来去是有获让请派给用以把被将从由向往对与和及或于为按经据抵离至进出上下打开办看说问送带率驾骑乘走住坐站讯称受使令叫拿做当任要会可能需得过着了的地等则即并也都就还又再已才只很最更太不没未无非率共均各每某该本此其这那谁何怎么",
);
