package io.trihelix.spark.sink;

/** Another run holds the warehouse. */
public final class WarehouseLockedException extends WarehouseException {
  WarehouseLockedException(String message) {
    super(message);
  }
}
