interface Size {
  width: number
  height: number
}

export const scaledWords = (mask: Size, { width, height }: Size): string =>
  `The mask was made for ${mask.width} × ${mask.height} px; it was scaled to this picture’s ${width} × ${height} px.`
