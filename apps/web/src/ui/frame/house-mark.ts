/** The mark of the house: the seal of its name, SHA-256 of « Quittance ». */
export const HOUSE_MARK = '82fc8b7a2cad342a9115dca7165f91f5ee87fc93c01ebca85c9ec4328341ba75'
