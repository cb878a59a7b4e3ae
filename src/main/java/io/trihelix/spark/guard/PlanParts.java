package io.trihelix.spark.guard;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.Product;
import scala.collection.Iterable;

/**
 * Everything that a plan is made of: its nodes, its expressions, and the plans and expressions that
 * stand in fields where Spark's own traversals do not look (common table expressions, named
 * windows, the plan that EXPLAIN explains).
 */
final class PlanParts {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  private PlanParts() {}

  /** Visits each part once, the plan itself first; without recursion, however deep it is. */
  static void visit(TreeNode<?> plan, Consumer<TreeNode<?>> visitor) {
    var parts = new PlanParts();
    parts.open(plan);
    while (!parts.open.isEmpty()) {
      Object part = parts.open.removeFirst();
      if (part instanceof TreeNode<?> node) {
        visitor.accept(node);
        parts.fieldsOf(node);
        node.children().foreach(parts::open);
        node.innerChildren().foreach(parts::open);
      } else if (part instanceof Iterable<?> collection) {
        collection.foreach(parts::open);
      } else if (part instanceof Product product) {
        parts.fieldsOf(product);
      }
    }
  }

  private void fieldsOf(Product product) {
    product.productIterator().foreach(this::open);
  }

  private Void open(Object part) {
    if (holdsParts(part) && seen.add(part)) {
      open.addLast(part);
    }
    return null;
  }

  /** Tuples and options are products of Scala; the schemas and options of Spark are of no use. */
  private static boolean holdsParts(Object value) {
    return value instanceof TreeNode<?>
        || ((value instanceof Iterable<?> || value instanceof Product)
            && value.getClass().getName().startsWith("scala."));
  }
}
