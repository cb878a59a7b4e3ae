import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.k8s.KubernetesDriverConf;
import org.apache.spark.deploy.k8s.KubernetesExecutorConf;
import org.apache.spark.deploy.k8s.SparkPod;
import org.apache.spark.deploy.k8s.submit.JavaMainAppResource;
import org.apache.spark.deploy.k8s.submit.KubernetesDriverBuilder;
import org.apache.spark.resource.ResourceProfile$;
import org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBuilder;
import org.apache.spark.util.SystemClock;
import scala.Option;

/**
 * Prints the pods that Spark would ask a Kubernetes for, as YAML; asks none: {@code KubernetesPods
 * ARGUMENTS OF SPARK-SUBMIT}, of which it knows the forms that {@code scripts/submit} writes.
 */
final class KubernetesPods {
  private KubernetesPods() {}

  public static void main(String[] arguments) {
    var conf = new SparkConf(false);
    String mainClass = null;
    int at = 0;
    for (; arguments[at].startsWith("--"); at += 2) {
      String value = arguments[at + 1];
      switch (arguments[at]) {
        case "--class" -> mainClass = value;
        case "--master" -> conf.setMaster(value);
        case "--deploy-mode" -> conf.set("spark.submit.deployMode", value);
        case "--conf" ->
            conf.set(
                value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
        default -> throw new IllegalArgumentException("unknown option " + arguments[at]);
      }
    }
    String jar = arguments[at];
    String[] program = Arrays.copyOfRange(arguments, at + 1, arguments.length);
    var nobody = new ConfigBuilder().withMasterUrl("https://127.0.0.1:1").build();
    try (KubernetesClient client = new KubernetesClientBuilder().withConfig(nobody).build()) {
      var driver =
          new KubernetesDriverBuilder()
              .buildFromFeatures(
                  new KubernetesDriverConf(
                      conf,
                      "spark-trial",
                      new JavaMainAppResource(Option.apply(jar)),
                      mainClass,
                      program,
                      Option.empty(),
                      new SystemClock()),
                  client);
      print(driver.pod());
      conf.set("spark.driver.host", "driver").set("spark.driver.port", "7078");
      conf.set("spark.kubernetes.executor.podNamePrefix", "trihelix");
      var executor =
          new KubernetesExecutorBuilder()
              .buildFromFeatures(
                  new KubernetesExecutorConf(conf, "spark-trial", "1", Option.empty(), 0),
                  new SecurityManager(
                      conf,
                      Option.empty(),
                      org.apache.spark.internal.config.package$.MODULE$.AUTH_SECRET_FILE()),
                  client,
                  ResourceProfile$.MODULE$.getOrCreateDefaultProfile(conf));
      print(executor.pod());
    }
  }

  private static void print(SparkPod made) {
    Container container = made.container();
    Pod pod =
        new PodBuilder(made.pod()).editSpec().withContainers(List.of(container)).endSpec().build();
    System.out.print(Serialization.asYaml(pod));
  }
}
