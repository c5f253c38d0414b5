/** Sorts the list where it is not in order, which takes more than to see that it is. */
export function sorted<Item>(list: Item[], order: (left: Item, right: Item) => number): Item[] {
  const isInOrder = list.every((item, at) => at === 0 || order(list[at - 1] as Item, item) <= 0)
  return isInOrder ? list : list.sort(order)
}

/** Index of the first that is beyond a point, as are all behind it; how many there are where none is. */
export function firstIndex<Item>(list: ArrayLike<Item>, isBeyond: (item: Item) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBeyond(list[middle] as Item)) high = middle
    else low = middle + 1
  }
  return low
}
