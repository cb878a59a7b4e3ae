package io.trihelix.growth;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassVisitor;
import org.apache.xbean.asm9.ClassWriter;
import org.apache.xbean.asm9.Label;
import org.apache.xbean.asm9.MethodVisitor;
import org.apache.xbean.asm9.Opcodes;
import org.apache.xbean.asm9.Type;

/**
 * Loads the project's classes anew, with a step counted at the beginning of every method, at every
 * jump back, and by every call that {@link Steps} has a method for.
 */
public final class StepCountingLoader extends ClassLoader {
  private static final String OURS = "io.trihelix.";
  private static final String STEPS = Type.getInternalName(Steps.class);

  /** Owners of the methods that are counted by their arguments' lengths. */
  private static final Set<String> OWNERS =
      Set.of(
          "java/lang/String",
          "java/lang/StringBuilder",
          "java/util/regex/Pattern",
          "java/util/Collection",
          "java/util/List",
          "java/util/ArrayList",
          "java/util/Arrays");

  /** Name and parameters (that of the receiver first) of a counted method → its descriptor. */
  private final Map<String, String> counted = new HashMap<>();

  public StepCountingLoader() {
    super(StepCountingLoader.class.getClassLoader());
    for (Method method : Steps.class.getDeclaredMethods()) {
      if (java.lang.reflect.Modifier.isPublic(method.getModifiers())) {
        counted.put(
            key(method.getName(), Type.getArgumentTypes(method)), Type.getMethodDescriptor(method));
      }
    }
  }

  private static String key(String name, Type[] parameters) {
    return name
        + Arrays.stream(parameters)
            .map(StepCountingLoader::general)
            .collect(Collectors.joining(",", "(", ")"));
  }

  /** Lists are collections for all but their places. */
  private static String general(Type type) {
    return switch (type.getClassName()) {
      case "java.util.List", "java.util.ArrayList" -> "java.util.Collection";
      default -> type.getClassName();
    };
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || name.equals(Steps.class.getName()) || isOfSteps(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private static boolean isOfSteps(String name) {
    return name.startsWith(Steps.class.getName() + "$");
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      new ClassReader(in.readAllBytes()).accept(new Counting(writer), 0);
      byte[] code = writer.toByteArray();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException("Cannot read " + name, e);
    }
  }

  private final class Counting extends ClassVisitor {
    Counting(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new Loops(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private final class Loops extends MethodVisitor {
    private final Set<Label> behind = new HashSet<>();

    Loops(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    private void step() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      step();
    }

    @Override
    public void visitLabel(Label label) {
      behind.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (behind.contains(label)) {
        step();
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String replacement =
          OWNERS.contains(owner) && opcode != Opcodes.INVOKESPECIAL
              ? counted.get(key(name, parameters(opcode, owner, descriptor)))
              : null;
      if (replacement == null) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      } else {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, replacement, false);
      }
    }

    private static Type[] parameters(int opcode, String owner, String descriptor) {
      Type[] own = Type.getArgumentTypes(descriptor);
      if (opcode == Opcodes.INVOKESTATIC) {
        return own;
      }
      var all = new Type[own.length + 1];
      all[0] = Type.getObjectType(owner);
      System.arraycopy(own, 0, all, 1, own.length);
      return all;
    }
  }
}
