/** Points, the unit of a PDF's coordinates, in a millimetre: a point is 1/72 inch (ISO 32000-1, 8.3.2.3). */
export const POINTS_PER_MM = 72 / 25.4
