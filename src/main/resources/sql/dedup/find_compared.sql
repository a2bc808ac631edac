select state from dedup.compared where kind = ? and stamp = ?
