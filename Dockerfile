# The whole program in one image. Data lies in the volume /data.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
# Downloaded libraries stay in a cache of the builder, not in the image.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --uid 10001 padan \
    && install -d -o padan -g padan /data
WORKDIR /data
COPY jobs /opt/padan/jobs
COPY --from=build /src/target/padan.jar /opt/padan/padan.jar
USER padan
ENV PADAN_HOME=/opt/padan
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=50", "-jar", "/opt/padan/padan.jar"]
CMD ["--help"]
