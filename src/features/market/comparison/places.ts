/** Where the keyboard is in a matrix: `column` counts the companies; before them stand the name and the weight. */
export interface MatrixPlace {
  readonly rowId: string;
  readonly column: number;
}
export const nameColumn = -2;
export const weightColumn = -1;
