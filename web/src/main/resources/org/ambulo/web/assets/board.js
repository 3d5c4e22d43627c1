// The board works without this.
