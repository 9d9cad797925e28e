/** Says how far the witness is. */
export type Tell = (text: string) => void;
