/** Takes a generated text for a file, given by its absolute path. */
export type Save = (file: string, text: string) => void;
